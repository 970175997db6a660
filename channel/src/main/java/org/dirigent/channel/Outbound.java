package org.dirigent.channel;

/** A message on its way out. */
public record Outbound(
    MessageId id, AccountId account, Address to, String author, Content content) {}
