package org.dirigent.platform;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Guards whoever fetches or sends at an address that somebody else chose. Finds the network
 * addresses of a host and refuses a host that has one that is not permitted, not public as a rule.
 * What is returned is what is connected to, so that no second answer of the name service can change
 * it.
 */
public final class PublicAddresses implements DnsResolver {

  /** Of the networks that are nobody's in public (IANA's registries of special addresses). */
  private static final List<Network> RESERVED =
      List.of(
          network(8, 0),
          network(8, 10),
          network(10, 100, 64),
          network(8, 127),
          network(16, 169, 254),
          network(12, 172, 16),
          network(24, 192, 0, 0),
          network(24, 192, 0, 2),
          network(24, 192, 88, 99),
          network(16, 192, 168),
          network(15, 198, 18),
          network(24, 198, 51, 100),
          network(24, 203, 0, 113),
          network(3, 224));

  private static final Network PUBLIC_6 = network(3, 0x20);

  /** Inside the public network: tunnels, which may lead anywhere, and examples. */
  private static final List<Network> RESERVED_6 =
      List.of(
          network(23, 0x20, 0x01, 0x00, 0x00),
          network(32, 0x20, 0x01, 0x0d, 0xb8),
          network(16, 0x20, 0x02),
          network(20, 0x3f, 0xff, 0x00));

  private final Names names;
  private final Predicate<InetAddress> permitted;

  /** Asks this name service and permits these addresses. */
  public PublicAddresses(Names names, Predicate<InetAddress> permitted) {
    this.names = names;
    this.permitted = permitted;
  }

  /** A name service. */
  @FunctionalInterface
  public interface Names {

    /** All addresses of a host. */
    InetAddress[] of(String host) throws UnknownHostException;
  }

  /** A host that is not in public. */
  public static final class NotPublic extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    NotPublic() {
      super("not public");
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.of(host);
    if (!Arrays.stream(found).allMatch(permitted)) {
      throw new NotPublic();
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** Whether an address is anybody's in public. */
  public static boolean isPublic(InetAddress address) {
    byte[] bytes = address.getAddress();
    return bytes.length == 4
        ? RESERVED.stream().noneMatch(network -> network.holds(bytes))
        : PUBLIC_6.holds(bytes) && RESERVED_6.stream().noneMatch(network -> network.holds(bytes));
  }

  private static Network network(int bits, int... first) {
    return new Network(first, bits);
  }

  /** All addresses that begin with these bits. */
  private record Network(int[] first, int bits) {

    boolean holds(byte[] address) {
      for (int bit = 0; bit < bits; bit++) {
        int at = bit / 8;
        int wanted = at < first.length ? first[at] : 0;
        if (((wanted ^ address[at]) >> (7 - bit % 8) & 1) != 0) {
          return false;
        }
      }
      return true;
    }
  }
}
