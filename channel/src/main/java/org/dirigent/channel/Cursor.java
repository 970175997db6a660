package org.dirigent.channel;

/** A place in a transcript. Opaque to adapters and clients: they keep it and hand it back. */
public record Cursor(String value) {

  /** Before the first line. */
  public static final Cursor START = new Cursor("");
}
