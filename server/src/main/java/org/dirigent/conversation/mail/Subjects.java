package org.dirigent.conversation.mail;

import java.util.regex.Pattern;

/** Subjects of mails, with and without what mail programs put before them. */
public final class Subjects {

  private static final Pattern BEFORE =
      Pattern.compile(
          "(?i)^(?:\\s*(?:re|aw|antwort|antw|sv|vs|tr|wg|fwd?|rv|enc|odp|r|i)"
              + "\\s*(?:\\[\\d{1,3}])?\\s*:)+\\s*");

  private Subjects() {}

  /** Without "Re:", "AW:" and their kin, and without the code of a conversation. */
  public static String bare(String subject) {
    return BEFORE.matcher(SubjectCode.without(subject)).replaceFirst("").strip();
  }

  /** With one "Re:" before it. */
  public static String answer(String subject) {
    return "Re: " + bare(subject);
  }
}
