package org.dirigent.channel.email;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A service that gives access tokens and says which are good: each refresh token serves once and is
 * replaced by another, as some real ones do.
 */
final class TokenHouse implements AutoCloseable {

  static final String CLIENT_SECRET = "client-secret-of-ours";

  private final HttpServer server;
  private final Set<String> good = ConcurrentHashMap.newKeySet();
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private final AtomicInteger given = new AtomicInteger();
  private volatile String refresh = "refresh-0";
  private volatile String refusal = "";
  private volatile String mailbox = "";

  TokenHouse() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/token", this::give);
    server.createContext("/introspect", this::introspect);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  String at(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Forgets everything; from now on its tokens open this mailbox. */
  void beginAgain(String mailbox) {
    this.mailbox = mailbox;
    good.clear();
    asked.clear();
    given.set(0);
    refresh = "refresh-0";
    refusal = "";
  }

  /** Every question for a token, with its fields. */
  List<Map<String, String>> asked() {
    return List.copyOf(asked);
  }

  /** How many tokens were given. */
  int given() {
    return given.get();
  }

  /** No token that was given so far is good any more. */
  void revoke() {
    good.clear();
  }

  /** From now on it refuses, with this error; with an empty one it does not. */
  void refuse(String error) {
    refusal = error;
  }

  private void give(HttpExchange exchange) throws IOException {
    var form = form(exchange);
    asked.add(form);
    var grant = form.getOrDefault("grant_type", "");
    if (!refusal.isEmpty()) {
      answer(exchange, 400, error(refusal));
    } else if (!CLIENT_SECRET.equals(form.get("client_secret"))) {
      answer(exchange, 401, error("invalid_client"));
    } else if (grant.equals("refresh_token") && !refresh.equals(form.get("refresh_token"))) {
      answer(exchange, 400, error("invalid_grant"));
    } else {
      int number = given.incrementAndGet();
      var token = "access-" + number + "-" + "x".repeat(1_800);
      good.add(token);
      refresh = "refresh-" + number;
      var more = grant.equals("refresh_token") ? ", \"refresh_token\": \"" + refresh + "\"" : "";
      answer(
          exchange,
          200,
          "{\"token_type\": \"Bearer\", \"expires_in\": 3600, \"access_token\": \"%s\"%s}"
              .formatted(token, more));
    }
  }

  private static String error(String code) {
    return "{\"error\": \"%s\", \"error_description\": \"AADSTS700082: of %s\"}"
        .formatted(code, CLIENT_SECRET);
  }

  private void introspect(HttpExchange exchange) throws IOException {
    boolean active = good.contains(form(exchange).getOrDefault("token", ""));
    answer(exchange, 200, "{\"active\": %s, \"username\": \"%s\"}".formatted(active, mailbox));
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    var fields = new HashMap<String, String>();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    for (var field : new ArrayList<>(List.of(body.split("&")))) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(
            field.substring(0, equals),
            URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return fields;
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
