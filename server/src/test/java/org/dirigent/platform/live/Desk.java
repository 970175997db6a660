package org.dirigent.platform.live;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.Json;
import org.dirigent.testkit.Await;
import tools.jackson.databind.JsonNode;

/** One tab of a desk: opens the socket with a ticket, remembers frames, answers pings or not. */
public final class Desk implements WebSocket.Listener, AutoCloseable {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
  private final StringBuilder part = new StringBuilder();
  private volatile int closeCode;
  private volatile boolean reading = true;
  private WebSocket socket;

  /** Connects as whoever is signed in there. */
  public static Desk of(Browser browser, int port) {
    return connect(browser.origin(), port, ticket(browser));
  }

  static String ticket(Browser browser) {
    return browser.post("/api/live/ticket", "").at("/ticket");
  }

  /** Connects; fails with the handshake's status when refused. */
  static Desk connect(String origin, int port, String ticket) {
    Desk desk = new Desk();
    desk.socket =
        HTTP.newWebSocketBuilder()
            .header("Origin", origin)
            .buildAsync(URI.create("ws://localhost:" + port + "/live?ticket=" + ticket), desk)
            .join();
    return desk;
  }

  /** The status with which a handshake is refused. */
  static int refusal(String origin, int port, String ticket) {
    try (Desk desk = connect(origin, port, ticket)) {
      return 101;
    } catch (CompletionException e) {
      return ((java.net.http.WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }
  }

  /** The first frame of that type, awaited. */
  public JsonNode frame(String type) {
    return Await.value("a frame '" + type + "' comes", () -> find(type));
  }

  public Optional<JsonNode> find(String type) {
    return frames.stream().filter(frame -> frame.get("type").asString().equals(type)).findFirst();
  }

  public List<JsonNode> frames() {
    return frames;
  }

  public void say(Object frame) {
    socket.sendText(frame instanceof String text ? text : Json.write(frame), true).join();
  }

  /** From now on nothing is read and no ping answered, as behind a broken network. */
  void freeze() {
    reading = false;
  }

  int awaitClose() {
    Await.until("the desk is disconnected", () -> closeCode != 0);
    return closeCode;
  }

  boolean isOpen() {
    return closeCode == 0;
  }

  /** Gone without goodbye. */
  public void tearDown() {
    socket.abort();
  }

  @Override
  public void close() {
    socket.sendClose(WebSocket.NORMAL_CLOSURE, "bye");
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
    part.append(text);
    if (last) {
      frames.add(Json.read(part.toString()));
      part.setLength(0);
    }
    return goOn(from);
  }

  /** Answered by the client itself, but only while it reads. */
  @Override
  public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
    return goOn(from);
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closeCode = code;
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closeCode = 1006;
  }

  private CompletionStage<?> goOn(WebSocket from) {
    if (reading) {
      from.request(1);
    }
    return CompletableFuture.completedFuture(null);
  }
}
