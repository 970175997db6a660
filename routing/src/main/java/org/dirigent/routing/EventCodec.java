package org.dirigent.routing;

import java.util.List;
import org.dirigent.routing.wire.Format;

/// Facts as bytes: what the host's log holds. Bytes of every released version stay readable.
public final class EventCodec {

  private EventCodec() {}

  /// The facts of one run, as one entry of the log.
  public static byte[] encode(List<RoutingEvent> events) {
    return Format.CURRENT.write(events);
  }

  /// @throws MalformedBytes if the bytes are damaged or of a version to come
  public static List<RoutingEvent> decode(byte[] entry) {
    return Format.CURRENT.readEvents(entry);
  }
}
