package org.dirigent.conversation.mail;

import java.util.regex.Pattern;

/** What an address of a mail may look like: one that every server takes, nothing exotic. */
public final class MailAddresses {

  private static final int LONGEST = 254;

  private static final Pattern PLAIN =
      Pattern.compile(
          "[^\\s@<>()\\[\\]\\\\,;:\"\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]{1,190}[\\p{L}\\p{N}]");

  private MailAddresses() {}

  /** Whether a mail can be sent there. */
  public static boolean valid(String address) {
    return address.length() <= LONGEST && PLAIN.matcher(address).matches();
  }
}
