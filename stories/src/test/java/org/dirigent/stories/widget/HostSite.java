package org.dirigent.stories.widget;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/**
 * A web site of somebody else's with our widget in it: another origin, and a content security
 * policy that allows what our guide asks for and nothing more.
 */
final class HostSite implements AutoCloseable {

  private final HttpServer server;
  private final String widget;
  private final String attributes;

  HostSite(String widget, String attributes) throws IOException {
    this.widget = widget;
    this.attributes = attributes;
    server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** The origin, by another name than the widget's, so that it is a foreign one. */
  String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var policy =
        "default-src 'none'; script-src %1$s; connect-src %1$s %2$s; require-trusted-types-for 'script'"
            .formatted(widget, widget.replace("http", "ws"));
    var page =
        """
        <!doctype html><html lang="en"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Somebody else's page %s</title>
        <script async src="%s/widget/dirigent.js" %s></script></head>
        <body><main><h1>Somebody else's page</h1><p>It knows nothing of chats.</p></main></body></html>
        """
            .formatted(exchange.getRequestURI().getPath(), widget, attributes);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.getResponseHeaders().set("Content-Security-Policy", policy);
    var bytes = page.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    try (var body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
