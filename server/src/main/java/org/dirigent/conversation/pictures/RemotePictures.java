package org.dirigent.conversation.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.util.Timeout;
import org.dirigent.platform.PublicAddresses;

/**
 * Fetches pictures from anywhere in public and from nowhere else: each hop is resolved once,
 * checked, and connected to by what was checked. Carries no cookie, no referrer and no name of
 * ours, reads a bounded number of bytes in a bounded time, and believes the bytes, not the label.
 */
final class RemotePictures implements AutoCloseable {

  static final int MOST_BYTES = 5_000_000;
  private static final int MOST_HOPS = 3;
  private static final int MOST_AT_ONCE = 20;
  private static final int LONGEST_ADDRESS = 4_000;
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final Duration patience;
  private final CloseableHttpClient http;

  RemotePictures(PublicAddresses addresses, Duration patience) {
    this.patience = patience;
    this.http = client(addresses, Timeout.of(patience));
  }

  private static CloseableHttpClient client(PublicAddresses addresses, Timeout patience) {
    var waits = ConnectionConfig.custom().setConnectTimeout(patience).setSocketTimeout(patience);
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(addresses)
            .setDefaultConnectionConfig(waits.build())
            .setMaxConnTotal(MOST_AT_ONCE)
            .setMaxConnPerRoute(MOST_AT_ONCE)
            .build();
    var manners =
        RequestConfig.custom()
            .setConnectionRequestTimeout(patience)
            .setResponseTimeout(patience)
            .setMaxRedirects(MOST_HOPS)
            .setProtocolUpgradeEnabled(false)
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(manners)
        .setUserAgent("Mozilla/5.0")
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .build();
  }

  Fetched fetch(String address) {
    var request = request(address);
    if (request == null) {
      return new Fetched.Refused("Only http:// and https:// addresses are fetched");
    }
    var late = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
    late.execute(request::cancel);
    try {
      return http.execute(request, response -> read(request, response));
    } catch (TooLarge _) {
      return new Fetched.Refused("It has more than " + MOST_BYTES + " bytes");
    } catch (PublicAddresses.NotPublic _) {
      return new Fetched.Refused("It lies in a network that is not public");
    } catch (IOException | IllegalStateException _) {
      return new Fetched.Unavailable("Its server cannot be reached or is too slow");
    }
  }

  private static @org.jspecify.annotations.Nullable HttpGet request(String address) {
    try {
      var uri = URI.create(address);
      boolean plain =
          address.length() <= LONGEST_ADDRESS
              && uri.getHost() != null
              && uri.getUserInfo() == null
              && SCHEMES.contains(
                  String.valueOf(uri.getScheme()).toLowerCase(java.util.Locale.ROOT));
      if (!plain) {
        return null;
      }
      var request = new HttpGet(uri);
      request.setHeader("Accept", "image/webp,image/png,image/jpeg,image/gif");
      return request;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  /** The rest is not even read to its end, as a connection that is kept would be. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static Fetched read(HttpGet request, ClassicHttpResponse response) throws IOException {
    HttpEntity entity = response.getEntity();
    if (response.getCode() != HttpStatus.SC_OK || entity == null) {
      return new Fetched.Unavailable("Its server answers " + response.getCode());
    }
    try (InputStream in = entity.getContent()) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        request.cancel();
        throw new TooLarge();
      }
      return PictureKind.of(bytes)
          .<Fetched>map(kind -> new Fetched.Picture(bytes, kind.mediaType()))
          .orElseGet(() -> new Fetched.Refused("It is no PNG, JPEG, GIF or WebP picture"));
    }
  }

  @Override
  public void close() throws IOException {
    http.close();
  }
}
