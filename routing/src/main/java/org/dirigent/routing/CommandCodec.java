package org.dirigent.routing;

/// Commands as bytes: what waits in the host's log until it is answered. Bytes of every released
/// version stay readable.
public final class CommandCodec {

  private CommandCodec() {}

  public static byte[] encode(Command command) {
    throw new UnsupportedOperationException("not built yet");
  }

  /// @throws MalformedBytes if the bytes are damaged or of a version to come
  public static Command decode(byte[] bytes) {
    throw new UnsupportedOperationException("not built yet");
  }
}
