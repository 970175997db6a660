package org.dirigent.channel.webchat;

import org.jspecify.annotations.Nullable;

/** What goes over the socket: small JSON objects with a type. */
final class Frames {

  static final String PONG = "{\"type\":\"pong\"}";
  static final Up NOTHING = new Up(null, null, null);

  private Frames() {}

  /** From the widget: {@code resume} after a cursor, {@code typing} on or off, {@code ping}. */
  record Up(@Nullable String type, @Nullable String after, @Nullable Boolean on) {}

  record Lines(String type, LinesView page) {}

  record Where(String type, WhereView whereabouts) {}

  record Typing(String type, boolean on) {}

  record ReadUpTo(String type, String upTo) {}

  static String lines(LinesView page) {
    return write(new Lines("lines", page));
  }

  static String where(WhereView where) {
    return write(new Where("whereabouts", where));
  }

  static String typing(boolean on) {
    return write(new Typing("typing", on));
  }

  static String read(String upTo) {
    return write(new ReadUpTo("read", upTo));
  }

  private static String write(Object frame) {
    return Json.MAPPER.writeValueAsString(frame);
  }
}
