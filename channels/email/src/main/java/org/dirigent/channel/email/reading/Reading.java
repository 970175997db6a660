package org.dirigent.channel.email.reading;

/** What became of the attempt to read some bytes as a mail. */
public sealed interface Reading {

  /** It is a mail, perhaps a damaged one. */
  record Read(Mail mail) implements Reading {}

  /** No mail at all: the reason is a sentence for people, without content of the bytes. */
  record Unreadable(String reason) implements Reading {}
}
