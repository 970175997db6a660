package org.dirigent.conversation.mail;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dirigent.channel.MailHead;

/**
 * Codes of conversations that people can read out and that stand in subjects, {@code
 * [#K7QMX-4TBRC]}: nine letters by chance and one that checks them. A single wrong letter, or two
 * in the wrong order, is no code; neither is what others put between such brackets.
 */
public final class SubjectCode {

  /** Nothing that is mistaken for another in print; as many as a prime, for the check. */
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTVWXYZ23456789";

  private static final int LENGTH = 10;
  private static final int TAG_LENGTH = 20;
  private static final int MOST = 3;
  private static final Pattern TAG =
      Pattern.compile("(?i)\\s*\\[#([A-HJ-NP-TV-Z2-9]{5})-?([A-HJ-NP-TV-Z2-9]{5})]");

  private SubjectCode() {}

  /** A new one, as it is kept: without brackets and hyphen. */
  static String draw(RandomGenerator random) {
    var code = new StringBuilder();
    for (int i = 0; i < LENGTH - 1; i++) {
      code.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    // The last letter has the weight 10; its inverse modulo 31 is 28.
    int missing = Math.floorMod(-28 * sum(code), LETTERS.length());
    return code.append(LETTERS.charAt(missing)).toString();
  }

  /** The codes in this subject, as they are kept; each may still be nobody's. */
  static List<String> in(String subject) {
    return TAG.matcher(subject)
        .results()
        .map(SubjectCode::code)
        .filter(SubjectCode::checks)
        .limit(MOST)
        .toList();
  }

  /** The subject without codes; brackets of others stay. */
  static String without(String subject) {
    return TAG.matcher(subject)
        .replaceAll(found -> checks(code(found)) ? "" : Matcher.quoteReplacement(found.group()));
  }

  /** The subject with this code and no other. */
  static String with(String subject, String code) {
    String bare = without(subject).strip();
    String room = bare.substring(0, Math.min(bare.length(), MailHead.SUBJECT_LIMIT - TAG_LENGTH));
    return "%s [#%s-%s]"
        .formatted(room, code.substring(0, LENGTH / 2), code.substring(LENGTH / 2))
        .strip();
  }

  private static String code(MatchResult found) {
    return (found.group(1) + found.group(2)).toUpperCase(Locale.ROOT);
  }

  private static boolean checks(String code) {
    return sum(code) % LETTERS.length() == 0;
  }

  /** Each place has a weight of its own, so that swapped letters are noticed. */
  private static int sum(CharSequence code) {
    int sum = 0;
    for (int i = 0; i < code.length(); i++) {
      sum += (i + 1) * LETTERS.indexOf(code.charAt(i));
    }
    return sum;
  }
}
