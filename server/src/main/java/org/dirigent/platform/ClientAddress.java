package org.dirigent.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request came from; behind proxies that the settings trust, the address before them.
 *
 * @param text the address as digits, never a name
 */
public record ClientAddress(String text) {

  private static final int IPV6_NETWORK_BYTES = 8;

  /** The address of this request's client. */
  public static ClientAddress of(HttpServletRequest request) {
    return new ClientAddress(request.getRemoteAddr());
  }

  /** The key for limits: the address, or the /64 network of IPv6, where one client owns it all. */
  public String limitKey() {
    return text.indexOf(':') < 0 ? text : network();
  }

  private String network() {
    try {
      byte[] bytes = InetAddress.ofLiteral(text).getAddress();
      byte[] network = Arrays.copyOf(bytes, Math.min(bytes.length, IPV6_NETWORK_BYTES));
      return HexFormat.of().formatHex(network);
    } catch (IllegalArgumentException e) {
      return text; // a proxy forwarded something that is no address: a key like any other
    }
  }
}
