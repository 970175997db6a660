package org.dirigent.platform.webhooks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** A neighbouring system that takes what it is sent, or does not, as the test wants it. */
final class Receiver implements AutoCloseable {

  /** What it got. */
  record Letter(String id, String timestamp, String signature, byte[] body) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private final HttpServer server;
  private final String address;
  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile int answer = 204;
  private volatile String words = "";
  private volatile String redirect = "";
  private volatile boolean silent;

  Receiver(String address) {
    this.address = address;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 20);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return url(address);
  }

  String url(String host) {
    return "http://" + host + ":" + server.getAddress().getPort() + "/hook?key=1";
  }

  List<Letter> letters() {
    return letters;
  }

  Receiver answering(int status, String text) {
    answer = status;
    words = text;
    return this;
  }

  Receiver redirectingTo(String url) {
    redirect = url;
    return answering(302, "");
  }

  /** From now on it takes and never answers. */
  Receiver silent() {
    silent = true;
    return this;
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    letters.add(
        new Letter(
            headers.getFirst("webhook-id"),
            headers.getFirst("webhook-timestamp"),
            headers.getFirst("webhook-signature"),
            exchange.getRequestBody().readAllBytes()));
    if (silent) {
      awaitEnd();
    }
    if (!redirect.isEmpty()) {
      exchange.getResponseHeaders().set("Location", redirect);
    }
    byte[] body = words.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer, body.length == 0 ? -1 : body.length);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private void awaitEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
  }
}
