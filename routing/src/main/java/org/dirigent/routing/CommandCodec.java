package org.dirigent.routing;

import org.dirigent.routing.wire.Format;

/// Commands as bytes: what waits in the host's log until it is answered. Bytes of every released
/// version stay readable.
public final class CommandCodec {

  private CommandCodec() {}

  public static byte[] encode(Command command) {
    return Format.CURRENT.write(command);
  }

  /// @throws MalformedBytes if the bytes are damaged or of a version to come
  public static Command decode(byte[] bytes) {
    return Format.CURRENT.readCommand(bytes);
  }
}
