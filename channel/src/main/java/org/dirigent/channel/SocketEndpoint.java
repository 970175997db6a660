package org.dirigent.channel;

import java.util.Optional;

/** The socket side of an adapter. The origin was asked of {@link #admits} before. */
public interface SocketEndpoint {

  boolean admits(String origin, String path);

  /** Largest frame from the client, in characters. */
  int frameLimit();

  /** Judges a handshake: a listener if it may come in, else the connection is refused with 403. */
  Optional<Listener> open(WebCall handshake, Connection connection);

  /** Hears what the client sends; never two calls at once for one connection. */
  interface Listener {
    void text(String frame);

    /** Gone, for whatever reason; called once. */
    void closed();
  }

  /** Our end of a socket. Safe for use by many threads. */
  interface Connection {

    /** Queues a frame; false if the connection is closed or so slow that it was cut off. */
    boolean send(String frame);

    void close(int code, String reason);
  }
}
