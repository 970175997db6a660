package org.dirigent.platform.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.dirigent.platform.PublicAddresses;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Where webhooks may go: in public by HTTPS only, and into the private networks that the settings
 * name by HTTP, too. Each host is resolved once for each connection, and what was checked is what
 * is connected to.
 */
final class Targets {

  private static final int LONGEST = 2_000;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final List<IpAddressMatcher> networks;
  private final PublicAddresses encrypted;
  private final PublicAddresses plain;

  Targets(List<String> privateNetworks, PublicAddresses.Names names) {
    this.networks = privateNetworks.stream().map(IpAddressMatcher::new).toList();
    this.plain = new PublicAddresses(names, this::isNamed);
    this.encrypted =
        new PublicAddresses(
            names, address -> isNamed(address) || PublicAddresses.isPublic(address));
  }

  /** Resolves hosts for this scheme. */
  PublicAddresses addresses(String scheme) {
    return scheme.equals("https") ? encrypted : plain;
  }

  /** Why nothing may be sent there, as far as that can be told now. */
  Optional<String> refusal(String url) {
    if (url.length() > LONGEST) {
      return Optional.of("The address is longer than " + LONGEST + " characters");
    }
    return parsed(url)
        .map(this::refusal)
        .orElseGet(
            () ->
                Optional.of(
                    "It must be an absolute https address without user, password and fragment"));
  }

  private Optional<String> refusal(URI uri) {
    String scheme = scheme(uri);
    try {
      addresses(scheme).resolve(host(uri));
      return Optional.empty();
    } catch (PublicAddresses.NotPublic _) {
      return Optional.of(
          scheme.equals("https")
              ? "The host lies in a network that is not public; dirigent.webhooks.private-networks"
                  + " may name it"
              : "Without TLS only the networks in dirigent.webhooks.private-networks are sent to");
    } catch (UnknownHostException _) {
      return Optional.of("The host is not known to the name service");
    }
  }

  /** The address, if it can be one at all. */
  static Optional<URI> parsed(String url) {
    try {
      URI uri = URI.create(url);
      boolean fit =
          uri.getScheme() != null
              && SCHEMES.contains(scheme(uri))
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null;
      return fit ? Optional.of(uri) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  static String scheme(URI uri) {
    return uri.getScheme().toLowerCase(Locale.ROOT);
  }

  private static String host(URI uri) {
    return uri.getHost().replaceAll("[\\[\\]]", "");
  }

  private boolean isNamed(InetAddress address) {
    return networks.stream().anyMatch(network -> network.matches(address.getHostAddress()));
  }
}
