package org.dirigent.platform.webhooks;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.dirigent.platform.PublicAddresses;

/**
 * Carries one delivery to its place, in bounded time, and reads no more of the answer than the log
 * shows. Follows no redirect, carries no cookie, repeats nothing by itself.
 */
final class WebhookPost implements AutoCloseable {

  private static final int MOST_AT_ONCE = 50;
  private static final int EXCERPT_BYTES = 1_000;

  private final Duration patience;
  private final CloseableHttpClient encrypted;
  private final CloseableHttpClient plain;

  WebhookPost(Targets targets, Duration patience) {
    this.patience = patience;
    this.encrypted = client(targets.addresses("https"), Timeout.of(patience));
    this.plain = client(targets.addresses("http"), Timeout.of(patience));
  }

  /** A delivery as it goes over the wire. */
  record Letter(URI url, String id, long second, String signature, byte[] body) {}

  Outcome send(Letter letter) {
    HttpPost request = request(letter);
    CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
        .execute(request::cancel);
    long begun = System.nanoTime();
    AtomicReference<Outcome> answered = new AtomicReference<>();
    try {
      var http = Targets.scheme(letter.url()).equals("https") ? encrypted : plain;
      return http.execute(request, response -> outcome(request, response, begun, answered));
    } catch (PublicAddresses.NotPublic _) {
      return failed(begun, "The host lies in a network that may not be sent to");
    } catch (UnknownHostException _) {
      return failed(begun, "The host is not known to the name service");
    } catch (IOException | IllegalStateException _) {
      Outcome before = answered.get(); // whose rest was left
      return before == null
          ? failed(begun, "It cannot be reached, or did not answer in time")
          : before;
    }
  }

  private static HttpPost request(Letter letter) {
    HttpPost request = new HttpPost(letter.url());
    request.setEntity(new ByteArrayEntity(letter.body(), ContentType.APPLICATION_JSON));
    request.setHeader("webhook-id", letter.id());
    request.setHeader("webhook-timestamp", Long.toString(letter.second()));
    request.setHeader("webhook-signature", letter.signature());
    return request;
  }

  private static Outcome outcome(
      HttpPost request, ClassicHttpResponse response, long begun, AtomicReference<Outcome> answered)
      throws IOException {
    Outcome outcome = new Outcome(response.getCode(), millis(begun), "");
    answered.set(outcome);
    if (response.getEntity() != null) {
      byte[] first = response.getEntity().getContent().readNBytes(EXCERPT_BYTES);
      String excerpt = legible(new String(first, StandardCharsets.UTF_8));
      outcome = new Outcome(response.getCode(), millis(begun), excerpt);
      answered.set(outcome);
      if (first.length == EXCERPT_BYTES) {
        request.cancel(); // the rest is not even read to its end
      }
    }
    return outcome;
  }

  private static Outcome failed(long begun, String why) {
    return new Outcome(null, millis(begun), why);
  }

  /** Without what no line of a table can show and the database cannot keep. */
  private static String legible(String text) {
    return text.replaceAll("\\p{Cntrl}+", " ").strip();
  }

  private static long millis(long begun) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
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
            .setProtocolUpgradeEnabled(false)
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(manners)
        .setUserAgent("Dirigent-Webhooks")
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .build();
  }

  @Override
  public void close() throws IOException {
    encrypted.close();
    plain.close();
  }
}
