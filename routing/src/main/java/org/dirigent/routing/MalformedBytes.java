package org.dirigent.routing;

/// Bytes that no engine of this version wrote. An operating failure: the message tells where and
/// what was expected.
public final class MalformedBytes extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MalformedBytes(String message) {
    super(message);
  }
}
