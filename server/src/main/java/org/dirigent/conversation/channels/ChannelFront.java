package org.dirigent.conversation.channels;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.HttpRequestHandler;

/** Tells handshakes of sockets from requests. */
final class ChannelFront implements HttpRequestHandler {

  private final ChannelRequests requests;
  private final ChannelSockets sockets;

  ChannelFront(ChannelRequests requests, ChannelSockets sockets) {
    this.requests = requests;
    this.sockets = sockets;
  }

  @Override
  public void handleRequest(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      sockets.handshake(request, response);
    } else {
      requests.answer(request, response);
    }
  }
}
