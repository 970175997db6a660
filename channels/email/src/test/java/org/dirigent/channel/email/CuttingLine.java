package org.dirigent.channel.email;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A line to a server on this machine that is cut a few times after so many bytes. */
final class CuttingLine implements AutoCloseable {

  private final ServerSocket door = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
  private final AtomicInteger cuts;
  private final AtomicInteger made = new AtomicInteger();
  private final int server;
  private final long after;

  CuttingLine(int server, int cuts, long after) throws IOException {
    this.server = server;
    this.cuts = new AtomicInteger(cuts);
    this.after = after;
    Thread.ofVirtual().start(this::listen);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How often it was cut. */
  int cutsMade() {
    return made.get();
  }

  private void listen() {
    while (!door.isClosed()) {
      try {
        var caller = door.accept();
        var called = new Socket(InetAddress.getLoopbackAddress(), server);
        boolean cut = cuts.getAndDecrement() > 0;
        Thread.ofVirtual().start(() -> pass(caller, called, Long.MAX_VALUE));
        Thread.ofVirtual().start(() -> pass(called, caller, cut ? after : Long.MAX_VALUE));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void pass(Socket from, Socket to, long most) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      var piece = new byte[4096];
      long passed = 0;
      for (int n = in.read(piece); n > 0 && passed < most; n = in.read(piece)) {
        out.write(piece, 0, n);
        passed += n;
      }
      if (passed >= most) {
        made.incrementAndGet();
      }
    } catch (IOException gone) {
      return;
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }
}
