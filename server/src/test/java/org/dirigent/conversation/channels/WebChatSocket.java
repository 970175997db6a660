package org.dirigent.conversation.channels;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A browser's socket; frames are kept in order until somebody asks for them. */
final class WebChatSocket implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private final WebSocket socket;

  private WebChatSocket(HttpClient http, URI address) {
    socket =
        http.newWebSocketBuilder()
            .connectTimeout(PATIENCE)
            .buildAsync(address, new Listening())
            .join();
  }

  static WebChatSocket open(HttpClient http, URI address) {
    return new WebChatSocket(http, address);
  }

  void resumeAfter(String cursor) {
    send(Map.of("type", "resume", "after", cursor));
  }

  void send(Map<String, ?> frame) {
    sendText(WebChatClient.JSON.writeValueAsString(frame));
  }

  void sendText(String frame) {
    socket.sendText(frame, true).join();
  }

  /** The next frame of this type; others before it are dropped. */
  JsonNode next(String type) {
    return next(frame -> frame.path("type").asString().equals(type), type);
  }

  JsonNode next(Predicate<JsonNode> fits, String what) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    try {
      for (long left = PATIENCE.toNanos(); left > 0; left = deadline - System.nanoTime()) {
        var frame = frames.poll(left, TimeUnit.NANOSECONDS);
        if (frame != null && fits.test(frame)) {
          return frame;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new AssertionError("No frame '" + what + "' within " + PATIENCE);
  }

  /** So many texts of the other side, in order. */
  List<String> textsOfAgents(int many) {
    var texts = new ArrayList<String>();
    while (texts.size() < many) {
      for (var line : next("lines").path("page").path("lines")) {
        if (line.path("what").asString().equals("text") && !line.path("mine").asBoolean()) {
          texts.add(line.path("text").asString());
        }
      }
    }
    return texts;
  }

  /** With which code we were sent away. */
  int closeCode() {
    return closed.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }

  /** Breaks off without a goodbye, as a lost connection does. */
  void breakOff() {
    socket.abort();
  }

  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "").exceptionally(gone -> socket).join();
    socket.abort();
  }

  private final class Listening implements WebSocket.Listener {

    private final StringBuilder parts = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      parts.append(data);
      if (last) {
        frames.add(WebChatClient.JSON.readTree(parts.toString()));
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.complete(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed.complete(1006);
    }
  }
}
