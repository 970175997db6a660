package org.dirigent.stories.widget;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line between browser and server that can be cut: open connections break, new ones fail. */
final class Wire implements AutoCloseable {

  private final int target;
  private final ServerSocket listening;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  Wire(int target) throws IOException {
    this.target = target;
    this.listening = new ServerSocket(0, 100, InetAddress.ofLiteral("127.0.0.1"));
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return listening.getLocalPort();
  }

  void cut() {
    cut = true;
    open.forEach(Wire::drop);
  }

  void mend() {
    cut = false;
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        join(listening.accept());
      } catch (IOException closed) {
        // Either we are closing, or one connection failed and the browser tries again.
      }
    }
  }

  private void join(Socket browser) throws IOException {
    if (cut) {
      drop(browser);
      return;
    }
    var server = new Socket();
    server.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), target));
    open.add(browser);
    open.add(server);
    Thread.ofVirtual().start(() -> pour(browser, server));
    Thread.ofVirtual().start(() -> pour(server, browser));
  }

  private void pour(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException gone) {
      // Said by closing both ends.
    } finally {
      drop(from);
      drop(to);
    }
  }

  private static void drop(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException gone) {
      // It is.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
    open.forEach(Wire::drop);
  }
}
