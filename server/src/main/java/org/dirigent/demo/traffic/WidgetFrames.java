package org.dirigent.demo.traffic;

import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dirigent.demo.traffic.ChatLine.News;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server says on the socket, kept until the guest looks; a guest looks all the time. */
final class WidgetFrames implements WebSocket.Listener {

  private final JsonMapper json;
  private final Queue<News> news = new ConcurrentLinkedQueue<>();
  private final StringBuilder parts = new StringBuilder();
  private volatile String cursor = "";

  WidgetFrames(JsonMapper json) {
    this.json = json;
  }

  /** The newest line that came, empty while there is none. */
  String cursor() {
    return cursor;
  }

  List<News> drain() {
    List<News> drained = new ArrayList<>();
    for (News next = news.poll(); next != null; next = news.poll()) {
      drained.add(next);
    }
    return drained;
  }

  @Override
  public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    parts.append(data);
    if (last) {
      hear(json.readTree(parts.toString()));
      parts.setLength(0);
    }
    from.request(1);
    return null;
  }

  @Override
  public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    news.add(News.ENDED);
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    news.add(News.ENDED);
  }

  private void hear(JsonNode frame) {
    switch (frame.path("type").asString("")) {
      case "lines" -> lines(frame.path("page"));
      case "whereabouts" -> {
        if (frame.path("whereabouts").path("state").asString("").equals("ended")) {
          news.add(News.ENDED);
        }
      }
      case String _ -> {} // typing, read: nothing that a guest would answer
    }
  }

  private void lines(JsonNode page) {
    String newest = page.path("cursor").asString("");
    cursor = newest.isEmpty() ? cursor : newest;
    for (JsonNode line : page.path("lines")) {
      boolean said = !line.path("text").asString("").isEmpty();
      if (said && !line.path("mine").asBoolean(false)) {
        news.add(News.ANSWERED);
      }
    }
  }
}
