package org.dirigent.stories.desk;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A customer with a chat window, without the window. */
final class Guest {

  private static final AtomicLong KEYS = new AtomicLong();

  private final Api api;
  private final String name;

  private Guest(Api api, String name) {
    this.api = api;
    this.name = name;
  }

  /** Opens the chat of a site and says something. */
  static Guest arrives(URI home, String site, String name, String first) {
    Api api = new Api(home);
    Guest guest = new Guest(api, name);
    JsonNode session = api.post("channel/webchat/session", Map.of("site", site));
    api.carry("Authorization", "Bearer " + session.path("token").asString());
    api.post(
        "channel/webchat/arrival",
        Map.of("key", key(), "language", "de", "name", name, "consents", List.of()));
    guest.says(first);
    return guest;
  }

  String name() {
    return name;
  }

  void says(String text) {
    api.post("channel/webchat/messages", Map.of("key", key(), "text", text));
  }

  void leaves() {
    api.post("channel/webchat/departure", Map.of("key", key()));
  }

  /** Everything that they can read, by both sides. */
  List<String> reads() {
    JsonNode page = api.get("channel/webchat/transcript?after=").path("page");
    return StreamSupport.stream(page.path("lines").spliterator(), false)
        .map(line -> line.path("text").asString(""))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static String key() {
    return new UUID(7, KEYS.incrementAndGet()).toString();
  }
}
