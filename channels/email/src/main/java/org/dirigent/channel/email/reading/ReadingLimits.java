package org.dirigent.channel.email.reading;

/**
 * How much of a mail is looked at; the rest stays in the raw mail and is told as {@link
 * Mail.Remark#CUT}.
 *
 * @param decoded bytes over all parts, after decoding
 * @param parts parts of any kind
 * @param depth multiparts inside multiparts
 * @param text bytes of all text parts together
 * @param html bytes of HTML that are sanitised
 */
public record ReadingLimits(long decoded, int parts, int depth, int text, int html) {

  public static final ReadingLimits USUAL =
      new ReadingLimits(250_000_000L, 1_000, 20, 4_000_000, 1_000_000);
}
