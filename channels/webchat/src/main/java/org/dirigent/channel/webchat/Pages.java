package org.dirigent.channel.webchat;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where visitors are on the site. */
final class Pages {

  private Pages() {}

  /** The page as small facts; none if it is none. */
  static Map<String, String> facts(Asked.@Nullable Page page) {
    var facts = new HashMap<String, String>();
    if (page != null) {
      address(page.address()).ifPresent(address -> facts.put("page", address));
      Asked.line(page.title(), "title", 300).ifPresent(title -> facts.put("page-title", title));
    }
    return facts;
  }

  /** Where they are, without what stands behind the path: that may be a secret of theirs. */
  static Optional<String> address(@Nullable String address) {
    return Asked.line(address, "address", 2_000).flatMap(Pages::withoutQuery);
  }

  private static Optional<String> withoutQuery(String address) {
    try {
      var uri = URI.create(address);
      var web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
      return web && uri.getHost() != null
          ? Optional.of(uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath())
          : Optional.empty();
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }
}
