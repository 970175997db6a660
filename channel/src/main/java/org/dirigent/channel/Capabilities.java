package org.dirigent.channel;

/**
 * What a channel can do, as data: composers show what is possible.
 *
 * @param textLimit characters in one message
 * @param fileLimit bytes of one file, 0 if it takes none
 * @param typing shows that the other side types
 * @param live the customer is there now: a departure ends the contact, and silence matters
 * @param mayStart we may write first
 * @param letters carries whole mails: a subject, several recipients, several files
 * @param idempotent the same message sent twice arrives once; where it is not, a message whose
 *     sending was cut off is never sent again by itself
 */
public record Capabilities(
    int textLimit,
    long fileLimit,
    boolean choices,
    boolean receipts,
    boolean typing,
    boolean live,
    boolean mayStart,
    boolean letters,
    boolean idempotent) {}
