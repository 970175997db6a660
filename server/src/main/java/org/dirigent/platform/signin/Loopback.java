package org.dirigent.platform.signin;

import java.net.InetAddress;

/** Which hosts browsers trust without TLS, because what they hear never leaves the machine. */
final class Loopback {

  private Loopback() {}

  static boolean is(String host) {
    return host.equals("localhost") || host.endsWith(".localhost") || isLoopbackAddress(host);
  }

  private static boolean isLoopbackAddress(String host) {
    try {
      return InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false; // a name
    }
  }
}
