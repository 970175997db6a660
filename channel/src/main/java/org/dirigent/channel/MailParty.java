package org.dirigent.channel;

/** Somebody in the head of a mail; the name may be empty, and for unknown senders the address. */
public record MailParty(String name, String address) {

  /** Longest name and longest address, in characters. */
  public static final int LIMIT = 254;

  public MailParty {
    name = cut(oneLine(name));
    address = cut(oneLine(address));
  }

  private static String cut(String text) {
    return text.substring(0, Math.min(LIMIT, text.length()));
  }

  /** Nothing that comes from people may begin another header. */
  static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
  }
}
