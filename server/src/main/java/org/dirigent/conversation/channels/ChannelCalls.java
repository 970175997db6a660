package org.dirigent.conversation.channels;

import jakarta.servlet.http.HttpServletRequest;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dirigent.channel.WebCall;
import org.dirigent.platform.ClientAddress;
import org.jspecify.annotations.Nullable;

/** Makes of a servlet request what an adapter sees, with the body as it came. */
final class ChannelCalls {

  private static final String ROOT = "/channel/";

  private ChannelCalls() {}

  /** Which channel a request is for, and what for. */
  record Target(String channel, String path) {}

  static Optional<Target> target(HttpServletRequest request) {
    var whole = decoded(request.getRequestURI().substring(request.getContextPath().length()));
    var rest = whole.startsWith(ROOT) ? whole.substring(ROOT.length()) : "";
    int slash = rest.indexOf('/');
    return slash > 0
        ? Optional.of(new Target(rest.substring(0, slash), rest.substring(slash + 1)))
        : Optional.empty();
  }

  static WebCall call(HttpServletRequest request, Target target, InputStream body) {
    return new WebCall(
        request.getMethod(),
        target.path(),
        query(request.getQueryString()),
        headers(request),
        ClientAddress.of(request).text(),
        body);
  }

  /** Read from the address itself: asking the request could make it read the body. */
  private static Map<String, List<String>> query(@Nullable String text) {
    var query = new LinkedHashMap<String, List<String>>();
    for (String pair : text == null ? new String[0] : text.split("&", 100)) {
      int equals = pair.indexOf('=');
      var name = spaced(equals < 0 ? pair : pair.substring(0, equals));
      var value = equals < 0 ? "" : spaced(pair.substring(equals + 1));
      query.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
    return query;
  }

  private static Map<String, List<String>> headers(HttpServletRequest request) {
    var headers = new LinkedHashMap<String, List<String>>();
    for (String name : Collections.list(request.getHeaderNames())) {
      headers.put(name.toLowerCase(Locale.ROOT), Collections.list(request.getHeaders(name)));
    }
    return headers;
  }

  private static String spaced(String text) {
    return decoded(text.replace("+", "%20"));
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return text;
    }
  }
}
