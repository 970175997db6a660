package org.dirigent.stories.nothinglost;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way to a product that dies and comes back. Whoever asks goes on asking, with the very same
 * request, until there is an answer; "come back later" is none.
 */
final class Door implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration PAUSE = Duration.ofMillis(40);

  private final JsonMapper json = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final AtomicLong broken = new AtomicLong();
  private final Map<String, Long> strange = new ConcurrentSkipListMap<>();
  private volatile @Nullable URI home;
  private volatile boolean givenUp;

  /** From now on it answers here. */
  void opens(URI at) {
    home = at;
  }

  /** It is dead. */
  void closes() {
    home = null;
  }

  /** The whole address of a path, while it is open. */
  URI at(String path) {
    URI open = home;
    if (open == null) {
      throw new IllegalStateException("The door is closed");
    }
    return open.resolve(path);
  }

  /** Nobody asks on, unless all is well; whoever waits for an answer learns that none comes. */
  void giveUpUnless(boolean well) {
    givenUp = !well;
  }

  /** Requests that broke off without an answer. */
  long broken() {
    return broken.get();
  }

  /** Answers that say that something is wrong with the product, and how often. */
  Map<String, Long> strange() {
    return new TreeMap<>(strange);
  }

  Answer ask(String method, String path, @Nullable Object body, Map<String, String> headers) {
    while (true) {
      Optional<Answer> answer = once(method, path, body, headers);
      if (answer.isPresent() && !passing(method, path, answer.get())) {
        return answer.get();
      }
      rest();
    }
  }

  /** One try; nothing if the product is away or died over it. */
  Optional<Answer> once(
      String method, String path, @Nullable Object body, Map<String, String> headers) {
    URI at = home;
    if (at == null) {
      return Optional.empty();
    }
    try {
      HttpResponse<String> response =
          http.send(request(at, method, path, body, headers), BodyHandlers.ofString());
      String text = response.body();
      return Optional.of(
          new Answer(
              response.statusCode(),
              text.startsWith("{") || text.startsWith("[") ? json.readTree(text) : json.nullNode(),
              response.headers()));
    } catch (IOException died) {
      broken.incrementAndGet();
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new GivenUp();
    }
  }

  private HttpRequest request(
      URI at, String method, String path, @Nullable Object body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(json.writeValueAsString(body)));
    headers.forEach(request::setHeader);
    return request.build();
  }

  private boolean passing(String method, String path, Answer answer) {
    if (answer.status() == 500) {
      String what = method + " " + path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID");
      strange.merge(what.replaceAll("[?].*", ""), 1L, Long::sum);
    }
    return answer.status() == 429 || answer.status() >= 500;
  }

  /** Opens a socket; nothing if the product is away. */
  Optional<WebSocket> socket(String path, WebSocket.Listener listener) {
    URI at = home;
    if (at == null) {
      return Optional.empty();
    }
    try {
      URI address = URI.create(at.resolve(path).toString().replaceFirst("^http", "ws"));
      return Optional.of(
          http.newWebSocketBuilder()
              .connectTimeout(Duration.ofSeconds(5))
              .buildAsync(address, listener)
              .join());
    } catch (CompletionException died) {
      return Optional.empty();
    }
  }

  /** The breath between two tries. */
  void rest() {
    if (givenUp || Thread.currentThread().isInterrupted()) {
      throw new GivenUp();
    }
    Pace.pass(PAUSE);
  }

  JsonMapper json() {
    return json;
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /** The test is over before there was an answer. */
  static final class GivenUp extends RuntimeException {
    GivenUp() {
      super("nobody asks on", null, false, false);
    }
  }
}
