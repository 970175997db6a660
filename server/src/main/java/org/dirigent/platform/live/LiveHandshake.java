package org.dirigent.platform.live;

import java.util.Map;
import java.util.Optional;
import org.dirigent.platform.Origins;
import org.dirigent.platform.Secret;
import org.dirigent.platform.signin.SessionAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/** Lets a socket in that a page of ours opens with a ticket. */
@Component
final class LiveHandshake implements HandshakeInterceptor {

  static final String WHO = "who";

  private final Origins origins;
  private final LiveTickets tickets;

  LiveHandshake(Origins origins, LiveTickets tickets) {
    this.origins = origins;
    this.tickets = tickets;
  }

  @Override
  public boolean beforeHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      Map<String, Object> attributes) {
    var servlet = ((ServletServerHttpRequest) request).getServletRequest();
    if (!origins.ours(servlet)) {
      response.setStatusCode(HttpStatus.FORBIDDEN);
      return false;
    }
    Optional<SessionAuthentication> who =
        Optional.ofNullable(servlet.getParameter("ticket"))
            .map(Secret::new)
            .flatMap(tickets::redeem);
    who.ifPresentOrElse(
        session -> attributes.put(WHO, session),
        () -> response.setStatusCode(HttpStatus.UNAUTHORIZED));
    return who.isPresent();
  }

  @Override
  public void afterHandshake(
      ServerHttpRequest request,
      ServerHttpResponse response,
      WebSocketHandler handler,
      @Nullable Exception e) {}
}
