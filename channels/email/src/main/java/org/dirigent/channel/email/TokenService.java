package org.dirigent.channel.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks the token service of a mailbox for an access token (RFC 6749, sections 4.4 and 6): once,
 * within a bounded time, following nobody elsewhere, reading no more than a token needs.
 */
final class TokenService implements AutoCloseable {

  private static final int LONGEST_ANSWER = 65_536;

  private final Duration patience;
  private final HttpClient http;

  TokenService(Duration patience) {
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /**
   * Asks for a token, in the mailbox's own name or with a refresh token.
   *
   * @throws TokenRefused if there is none now, saying why
   */
  TokenAnswer.Granted grant(MailboxSettings mailbox, Optional<String> refresh) throws TokenRefused {
    var answer = answer(request(mailbox, refresh));
    return TokenAnswer.of(answer.statusCode(), answer.body());
  }

  private static HttpRequest request(MailboxSettings mailbox, Optional<String> refresh)
      throws TokenRefused {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", refresh.isPresent() ? "refresh_token" : "client_credentials");
    refresh.ifPresent(token -> form.put("refresh_token", token));
    form.put("client_id", mailbox.value("oauth-client-id"));
    mailbox.account().setting("oauth-client-secret").ifPresent(s -> form.put("client_secret", s));
    mailbox.account().setting("oauth-scope").ifPresent(scope -> form.put("scope", scope));
    return HttpRequest.newBuilder(address(mailbox))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(written(form)))
        .build();
  }

  private static String written(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** Secrets travel encrypted, or not at all beyond this machine. */
  private static URI address(MailboxSettings mailbox) throws TokenRefused {
    try {
      var address = URI.create(mailbox.value("oauth-token-url").strip());
      if ("https".equals(address.getScheme()) || isThisMachine(address.getHost())) {
        return address;
      }
    } catch (IllegalArgumentException malformed) {
      throw new TokenRefused("oauth-token-url is no web address");
    }
    throw new TokenRefused("oauth-token-url has to begin with https://");
  }

  private static boolean isThisMachine(@Nullable String host) {
    try {
      return host != null && InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException aName) {
      return "localhost".equals(host);
    }
  }

  private HttpResponse<String> answer(HttpRequest request) throws TokenRefused {
    var limited =
        BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER);
    var asked = http.sendAsync(request, limited);
    try {
      return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException slow) {
      asked.cancel(true);
      throw new TokenRefused(
          "the token service did not answer within " + patience.toSeconds() + " s");
    } catch (ExecutionException broken) {
      throw new TokenRefused("the token service cannot be reached: " + kind(broken));
    } catch (InterruptedException e) {
      asked.cancel(true);
      Thread.currentThread().interrupt();
      throw new TokenRefused("asking the token service was broken off");
    }
  }

  private static String kind(ExecutionException broken) {
    var cause = broken.getCause();
    return cause instanceof IOException ? cause.getClass().getSimpleName() : "not understood";
  }

  @Override
  public void close() {
    http.shutdownNow();
  }
}
