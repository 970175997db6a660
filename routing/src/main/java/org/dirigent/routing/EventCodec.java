package org.dirigent.routing;

import java.util.List;

/// Facts as bytes: what the host's log holds. Bytes of every released version stay readable.
public final class EventCodec {

  private EventCodec() {}

  /// The facts of one run, as one entry of the log.
  public static byte[] encode(List<RoutingEvent> events) {
    throw new UnsupportedOperationException("not built yet");
  }

  /// @throws MalformedBytes if the bytes are damaged or of a version to come
  public static List<RoutingEvent> decode(byte[] entry) {
    throw new UnsupportedOperationException("not built yet");
  }
}
