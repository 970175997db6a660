package org.dirigent.stories.nothinglost;

import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A customer's end of the socket: connects anew whenever it broke, says how far it has heard, and
 * writes down every line as it comes, a doubled one twice.
 */
final class Ear implements AutoCloseable {

  private final Door door;
  private final Supplier<Map<String, String>> headers;
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Integer> timesHeard = new LinkedHashMap<>();
  private final Thread listening;
  private String cursor = "";
  private volatile boolean closed;
  private volatile @Nullable Line line;

  Ear(Door door, Supplier<Map<String, String>> headers) {
    this.door = door;
    this.headers = headers;
    this.listening = Thread.startVirtualThread(this::listen);
  }

  /** What a line says, if it says anything. */
  static Optional<String> text(JsonNode line) {
    return Optional.ofNullable(line.path("text").asString(null));
  }

  /** Every line that says something, as it came. */
  synchronized List<String> texts() {
    return List.copyOf(texts);
  }

  /** Waits, through all deaths, until this was heard. */
  void untilHeard(String text) {
    while (!closed && !texts().contains(text)) {
      door.rest();
    }
  }

  void hearNoMore() {
    closed = true;
  }

  private void listen() {
    try {
      while (!closed) {
        Line now = line;
        if (now == null || now.isDead()) {
          line = connect().orElse(null);
        }
        door.rest();
      }
    } catch (Door.GivenUp over) {
      closed = true;
    }
    Line last = line;
    if (last != null) {
      last.hangUp();
    }
  }

  private Optional<Line> connect() {
    var ticket = door.once("POST", "/channel/webchat/tickets", Map.of(), headers.get());
    if (ticket.isEmpty() || !ticket.get().ok()) {
      return Optional.empty();
    }
    var fresh = new Line(this::frame);
    return door.socket("/channel/webchat/socket?ticket=" + ticket.get().text("ticket"), fresh)
        .map(
            socket -> {
              socket.sendText(
                  door.json().writeValueAsString(Map.of("type", "resume", "after", cursor())),
                  true);
              return fresh;
            });
  }

  private synchronized String cursor() {
    return cursor;
  }

  private synchronized void frame(String text) {
    JsonNode frame = door.json().readTree(text);
    if (frame.path("type").asString("").equals("lines")) {
      JsonNode page = frame.path("page");
      if (page.path("restarted").asBoolean()) {
        texts.clear();
        timesHeard.clear();
      }
      page.path("lines").forEach(this::hear);
      cursor = page.path("cursor").asString(cursor);
    }
  }

  private void hear(JsonNode said) {
    int times = timesHeard.merge(said.path("at").asString(""), 1, Integer::sum);
    text(said).ifPresent(words -> texts.add(times > 1 ? words + " (heard again)" : words));
  }

  @Override
  public void close() {
    closed = true;
    try {
      listening.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One connection. */
  static final class Line implements WebSocket.Listener {

    private final java.util.function.Consumer<String> frames;
    private final StringBuilder part = new StringBuilder();
    private volatile boolean dead;
    private volatile @Nullable WebSocket socket;

    Line(java.util.function.Consumer<String> frames) {
      this.frames = frames;
    }

    boolean isDead() {
      return dead;
    }

    void hangUp() {
      WebSocket open = socket;
      if (open != null) {
        open.abort();
      }
    }

    @Override
    public void onOpen(WebSocket opened) {
      socket = opened;
      opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      part.append(data);
      if (last) {
        frames.accept(part.toString());
        part.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      dead = true;
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      dead = true;
    }
  }
}
