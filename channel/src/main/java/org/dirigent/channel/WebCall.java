package org.dirigent.channel;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request to an adapter, with the body as it came over the wire.
 *
 * @param path what follows {@code /channel/<name>/}, decoded, without a leading slash
 * @param headers names in lower case
 * @param remote the client's network address, as text, behind trusted proxies the forwarded one
 * @param body raw bytes; reading more than {@link WebEndpoint#bodyLimit} throws {@link
 *     BodyTooLarge}
 */
public record WebCall(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, List<String>> headers,
    String remote,
    InputStream body) {

  public Optional<String> header(String name) {
    return first(headers, name);
  }

  public Optional<String> parameter(String name) {
    return first(query, name);
  }

  private static Optional<String> first(Map<String, List<String>> values, String name) {
    return Optional.ofNullable(values.get(name))
        .filter(list -> !list.isEmpty())
        .map(List::getFirst);
  }

  /** The client sent more than allowed; the server answers 413. */
  public static final class BodyTooLarge extends java.io.IOException {
    private static final long serialVersionUID = 1L;

    public BodyTooLarge(long limit) {
      super("The body is larger than " + limit + " bytes");
    }
  }
}
