package org.dirigent.conversation.channels;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.dirigent.channel.Channel;
import org.dirigent.channel.SocketEndpoint;
import org.dirigent.platform.ClientAddress;
import org.dirigent.platform.RateLimit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.web.socket.server.support.WebSocketHttpRequestHandler;

/** Serves the sockets of adapters: origins first, then the adapter's own judgement. */
final class ChannelSockets implements DisposableBean {

  private final MountedChannels channels;
  private final RateLimit perAddress;
  private final Heartbeat heartbeat = new Heartbeat();

  ChannelSockets(MountedChannels channels, RateLimit perAddress) {
    this.channels = channels;
    this.perAddress = perAddress;
  }

  void handshake(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    var target = ChannelCalls.target(request);
    var endpoint = target.flatMap(t -> channels.find(t.channel())).flatMap(Channel::sockets);
    if (target.isEmpty() || endpoint.isEmpty()) {
      response.setStatus(404);
      return;
    }
    if (comesTooOften(request, response)) {
      return;
    }
    if (!admits(endpoint.get(), target.get().path(), request)) {
      response.setStatus(403);
      return;
    }
    var call = ChannelCalls.call(request, target.get(), InputStream.nullInputStream());
    var connection = new ChannelConnection(endpoint.get().frameLimit(), heartbeat);
    var listener = endpoint.get().open(call, connection);
    if (listener.isEmpty()) {
      response.setStatus(403);
      return;
    }
    connection.hears(listener.get());
    upgrade(connection, request, response);
  }

  private boolean comesTooOften(HttpServletRequest request, HttpServletResponse response) {
    var pause = perAddress.take(ClientAddress.of(request).limitKey());
    pause.ifPresent(
        wait -> {
          response.setHeader("Retry-After", Long.toString(Math.max(1, wait.toSeconds())));
          response.setStatus(429);
        });
    return pause.isPresent();
  }

  private static void upgrade(
      ChannelConnection connection, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    try {
      new WebSocketHttpRequestHandler(connection).handleRequest(request, response);
    } finally {
      if (response.getStatus() != 101) {
        connection.neverOpened();
      }
    }
  }

  /** Browsers always say where a socket's page comes from; whoever does not is no browser. */
  private static boolean admits(SocketEndpoint endpoint, String path, HttpServletRequest request) {
    var origin = request.getHeader("Origin");
    return origin == null || CrossOrigin.isOwn(origin, request) || endpoint.admits(origin, path);
  }

  @Override
  public void destroy() {
    heartbeat.close();
  }
}
