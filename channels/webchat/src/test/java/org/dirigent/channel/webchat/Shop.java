package org.dirigent.channel.webchat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.SocketEndpoint;
import org.dirigent.channel.WebCall;
import org.dirigent.channel.loopback.HandClock;
import org.dirigent.channel.loopback.LoopbackAgent;
import org.dirigent.channel.loopback.LoopbackPorts;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A site with the widget in it, in a house in memory, spoken to without a web server. */
final class Shop {

  static final String ORIGIN = "https://shop.example";
  static final String SECRET = "a-secret-of-more-than-thirty-two-bytes";
  static final AccountId SITE = new AccountId(new UUID(0, 7));

  final HandClock clock = new HandClock(Instant.parse("2026-03-03T09:00:00Z"));
  final LoopbackPorts house = new LoopbackPorts(clock, 7);
  final Map<String, String> settings =
      new HashMap<>(Map.of("origins", ORIGIN, "identity-secret", SECRET));
  private ChatHouse chat = new ChatHouse(house.ports());

  Shop() {
    configure("title-en", "Shop");
  }

  Shop configure(String setting, String value) {
    settings.put(setting, value);
    house.accounts().put(new Account(SITE, WebChat.NAME, "shop", "Shop", Map.copyOf(settings)));
    return this;
  }

  /** The process ends and another one begins; what the house stores stays. */
  void restart() {
    chat = new ChatHouse(house.ports());
  }

  Graces graces() {
    return chat.graces();
  }

  void pass(Duration time) {
    clock.pass(time);
    chat.graces().sweep();
  }

  /** An answer, read whole. */
  record Answer(int status, Map<String, String> headers, String body) {
    JsonNode json() {
      return Json.MAPPER.readTree(body);
    }

    String code() {
      return json().path("code").asString("");
    }
  }

  Answer call(String method, String path, @Nullable String token, String body) {
    var headers = new HashMap<String, List<String>>(Map.of("origin", List.of(ORIGIN)));
    if (token != null) {
      headers.put("authorization", List.of("Bearer " + token));
    }
    var query = new HashMap<String, List<String>>();
    var parts = path.split("\\?", 2);
    if (parts.length == 2) {
      var pair = parts[1].split("=", 2);
      query.put(pair[0], List.of(pair[1]));
    }
    return answer(method, parts[0], query, headers, body);
  }

  Answer answer(
      String method,
      String path,
      Map<String, List<String>> query,
      Map<String, List<String>> headers,
      String body) {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    var call =
        new WebCall(method, path, query, headers, "192.0.2.1", new ByteArrayInputStream(bytes));
    try {
      var answer = chat.web().handle(call);
      var text = new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(answer.status(), answer.headers(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The token of a new visitor. */
  String visitor() {
    return call("POST", "session", null, "{\"site\":\"shop\"}").json().path("token").asString();
  }

  Answer arrive(String token) {
    return call("POST", "arrival", token, "{\"key\":\"arrival-1\",\"language\":\"en\"}");
  }

  Answer say(String token, String key, String text) {
    return call(
        "POST",
        "messages",
        token,
        Json.MAPPER.writeValueAsString(Map.of("key", key, "text", text)));
  }

  Address lastArrived() {
    return taken(Inbound.Arrival.class).getLast().delivery().from();
  }

  LoopbackAgent agent(String name) {
    return house.agent(name, SITE, lastArrived());
  }

  <T extends Inbound> List<T> taken(Class<T> kind) {
    return house.inbox().taken(kind);
  }

  /** Opens a socket with a fresh ticket. */
  Tab open(String token) {
    var ticket = call("POST", "tickets", token, "{}").json().path("ticket").asString();
    return openWith(ticket).orElseThrow(() -> new AssertionError("The ticket was refused"));
  }

  Optional<Tab> openWith(String ticket) {
    var tab = new Tab();
    var query = Map.of("ticket", List.of(ticket));
    var none = new ByteArrayInputStream(new byte[0]);
    var call = new WebCall("GET", "socket", query, Map.of(), "192.0.2.1", none);
    return chat.sockets()
        .open(call, tab)
        .map(
            listener -> {
              tab.listener = listener;
              return tab;
            });
  }

  /** A browser's tab: the client's end of a socket. */
  static final class Tab implements SocketEndpoint.Connection {

    SocketEndpoint.@Nullable Listener listener;
    private final List<JsonNode> frames = new ArrayList<>();
    private int closed;

    void says(String frame) {
      java.util.Objects.requireNonNull(listener).text(frame);
    }

    void vanishes() {
      java.util.Objects.requireNonNull(listener).closed();
    }

    @Override
    public synchronized boolean send(String frame) {
      frames.add(Json.MAPPER.readTree(frame));
      notifyAll();
      return closed == 0;
    }

    @Override
    public synchronized void close(int code, String reason) {
      closed = closed == 0 ? code : closed;
      notifyAll();
    }

    synchronized int closeCode() throws InterruptedException {
      await(() -> closed != 0);
      return closed;
    }

    /** The first frame that fits; those before it are dropped. */
    synchronized JsonNode next(String type) throws InterruptedException {
      await(() -> frames.stream().anyMatch(frame -> is(frame, type)));
      while (!is(frames.getFirst(), type)) {
        frames.removeFirst();
      }
      return frames.removeFirst();
    }

    synchronized List<JsonNode> heard() {
      return List.copyOf(frames);
    }

    private static boolean is(JsonNode frame, String type) {
      return frame.path("type").asString("").equals(type);
    }

    private void await(java.util.function.BooleanSupplier done) throws InterruptedException {
      long deadline = System.nanoTime() + 10_000_000_000L;
      while (!done.getAsBoolean()) {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError("Not within ten seconds; heard " + frames);
        }
        wait(left);
      }
    }
  }
}
