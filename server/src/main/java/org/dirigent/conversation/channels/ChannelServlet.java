package org.dirigent.conversation.channels;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells handshakes of sockets from requests. */
final class ChannelServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient ChannelRequests requests;
  private final transient ChannelSockets sockets;

  ChannelServlet(ChannelRequests requests, ChannelSockets sockets) {
    this.requests = requests;
    this.sockets = sockets;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if ("websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      sockets.handshake(request, response);
    } else {
      requests.answer(request, response);
    }
  }
}
