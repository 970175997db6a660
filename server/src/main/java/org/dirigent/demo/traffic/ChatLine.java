package org.dirigent.demo.traffic;

import java.util.List;

/** What an invented customer can do with the chat. Whatever fails throws; then they are gone. */
interface ChatLine extends AutoCloseable {

  /** What came from the other side. */
  enum News {
    /** An agent wrote. */
    ANSWERED,
    /** The chat is over. */
    ENDED
  }

  void arrive(Persona persona);

  void say(String text);

  void typing(boolean on);

  /** Everything that was heard has been read. */
  void read();

  void leave();

  /** What happened since the last time somebody asked. */
  List<News> heard();

  /** Drops the connection without a goodbye. */
  @Override
  void close();
}
