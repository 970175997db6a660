package org.dirigent.channel.email.reading;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds message ids in a field: those in brackets, else whatever looks like one. At most 100. */
final class MessageIds {

  private static final Pattern BRACKETED = Pattern.compile("<\\s*([^<>\\s]{1,900})\\s*>");
  private static final Pattern BARE =
      Pattern.compile("([^<>\\s,;\"()]{1,450}@[^<>\\s,;\"()]{1,450})");

  private MessageIds() {}

  static List<String> in(String field) {
    var bracketed = all(BRACKETED, field);
    return bracketed.isEmpty() ? all(BARE, field) : bracketed;
  }

  private static List<String> all(Pattern pattern, String field) {
    return pattern.matcher(field).results().limit(100).map(MessageIds::id).toList();
  }

  private static String id(MatchResult match) {
    return match.group(1);
  }
}
