package org.dirigent.conversation.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.dirigent.platform.PublicAddresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A web server in public (127.0.0.2, by the test's reckoning) and one inside (127.0.0.1). */
@Timeout(60)
class RemotePicturesTest {

  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};

  private final List<Map<String, List<String>>> heard = new CopyOnWriteArrayList<>();
  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer open;
  private HttpServer secret;
  private RemotePictures pictures;

  @BeforeEach
  void start() throws IOException {
    open = server("127.0.0.2");
    secret = server("127.0.0.1");
    secret.createContext("/", this::insideJob);
    pictures =
        new RemotePictures(
            new PublicAddresses(this::names, address -> address.getHostAddress().endsWith(".2")),
            Duration.ofSeconds(2));
  }

  @AfterEach
  void stop() throws IOException {
    over.countDown();
    pictures.close();
    open.stop(0);
    secret.stop(0);
  }

  /** The name service; the answers for {@code changes} change. */
  private InetAddress[] names(String host) throws UnknownHostException {
    String literal =
        switch (host) {
          case "shop.example" -> "127.0.0.2";
          case "inside.example" -> "127.0.0.1";
          case "changes.example" -> asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1";
          default -> host;
        };
    return host.equals("both.example")
        ? new InetAddress[] {InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")}
        : InetAddress.getAllByName(literal);
  }

  private static HttpServer server(String address) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 20);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return server;
  }

  private void insideJob(HttpExchange exchange) throws IOException {
    inside.incrementAndGet();
    send(exchange, PNG);
  }

  private String at(String host, HttpServer server, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  @Test
  void a_picture_is_known_by_its_bytes_and_fetched_without_a_trace() {
    open.createContext(
        "/logo",
        exchange -> {
          heard.add(Map.copyOf(exchange.getRequestHeaders()));
          exchange.getResponseHeaders().set("Set-Cookie", "who=ann");
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          send(exchange, PNG);
        });
    assertPicture(pictures.fetch(at("shop.example", open, "/logo?a=1&b=2")));
    assertPicture(pictures.fetch(at("shop.example", open, "/logo")));
    assertThat(heard).hasSize(2);
    assertThat(heard.getLast().keySet())
        .doesNotContain("Cookie", "Referer", "Authorization", "X-forwarded-for");
  }

  @Test
  void nothing_inside_is_ever_asked_whatever_its_name_is() {
    for (String host :
        List.of(
            "127.0.0.1",
            "2130706433",
            "0x7f.1",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "inside.example",
            "both.example")) {
      Fetched fetched = pictures.fetch(at(host, secret, "/logo"));
      assertThat(fetched).as(host).isNotInstanceOf(Fetched.Picture.class);
    }
    assertThat(pictures.fetch(at("inside.example", secret, "/logo")))
        .isEqualTo(new Fetched.Refused("It lies in a network that is not public"));
    assertThat(inside).hasValue(0);
  }

  @Test
  void a_redirect_into_the_inside_is_not_followed_and_one_in_public_is() {
    redirect("/in", at("inside.example", secret, "/logo"));
    redirect("/in-by-number", at("127.0.0.1", secret, "/logo"));
    redirect("/elsewhere", "file:///etc/passwd");
    redirect("/round", at("shop.example", open, "/round"));
    redirect("/moved", at("shop.example", open, "/logo"));
    open.createContext("/logo", exchange -> send(exchange, PNG));
    assertThat(pictures.fetch(at("shop.example", open, "/in"))).isInstanceOf(Fetched.Refused.class);
    assertThat(pictures.fetch(at("shop.example", open, "/in-by-number")))
        .isInstanceOf(Fetched.Refused.class);
    for (String path : List.of("/elsewhere", "/round")) {
      assertThat(pictures.fetch(at("shop.example", open, path)))
          .as(path)
          .isInstanceOf(Fetched.Unavailable.class);
    }
    assertPicture(pictures.fetch(at("shop.example", open, "/moved")));
    assertThat(inside).hasValue(0);
  }

  @Test
  void a_name_that_leads_elsewhere_the_second_time_leads_nowhere() {
    redirect("/again", "http://changes.example:" + secret.getAddress().getPort() + "/logo");
    assertThat(pictures.fetch(at("changes.example", open, "/again")))
        .isInstanceOf(Fetched.Refused.class);
    assertThat(inside).hasValue(0);
  }

  @Test
  void what_has_no_end_or_takes_too_long_is_left() {
    open.createContext(
        "/endless",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(PNG);
            while (over.getCount() > 0) {
              out.write(new byte[100_000]);
            }
          }
        });
    open.createContext("/slow", this::drip);
    assertThat(pictures.fetch(at("shop.example", open, "/endless")))
        .isEqualTo(new Fetched.Refused("It has more than 5000000 bytes"));
    long begun = System.nanoTime();
    assertThat(pictures.fetch(at("shop.example", open, "/slow")))
        .isInstanceOf(Fetched.Unavailable.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
  }

  /** A byte now and then, so that no single wait is long. */
  private void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (!over.await(100, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        out.write(PNG[0]);
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void what_is_no_picture_is_not_shown() {
    serve("/page", "<html><script>steal()</script></html>");
    serve("/drawing", "<svg xmlns='http://www.w3.org/2000/svg' onload='steal()'/>");
    serve("/empty", "");
    for (String path : List.of("/page", "/drawing", "/empty")) {
      assertThat(pictures.fetch(at("shop.example", open, path)))
          .as(path)
          .isEqualTo(new Fetched.Refused("It is no PNG, JPEG, GIF or WebP picture"));
    }
    assertThat(pictures.fetch(at("shop.example", open, "/nothing-here")))
        .isEqualTo(new Fetched.Unavailable("Its server answers 404"));
  }

  @Test
  void other_addresses_are_none() {
    for (String address :
        List.of(
            "file:///etc/passwd",
            "ftp://shop.example/logo",
            "http:///logo",
            "//shop.example/logo",
            "http://ann:secret@shop.example/logo",
            "http://shop.example/" + "a".repeat(5_000),
            "javascript:steal()",
            "not an address")) {
      assertThat(pictures.fetch(address)).as(address).isInstanceOf(Fetched.Refused.class);
    }
  }

  private static void assertPicture(Fetched fetched) {
    assertThat(fetched).isInstanceOf(Fetched.Picture.class);
    var picture = (Fetched.Picture) fetched;
    assertThat(picture.mediaType()).isEqualTo("image/png");
    assertThat(Arrays.equals(picture.bytes(), PNG)).isTrue();
  }

  private void serve(String path, String body) {
    open.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "image/png");
          send(exchange, body.getBytes(StandardCharsets.UTF_8));
        });
  }

  private void redirect(String path, String to) {
    open.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Location", to);
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
  }

  private static void send(HttpExchange exchange, byte[] body) throws IOException {
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }
}
