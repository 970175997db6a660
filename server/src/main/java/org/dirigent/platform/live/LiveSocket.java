package org.dirigent.platform.live;

import java.util.Objects;
import org.dirigent.platform.signin.SessionAuthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** The socket at {@code /live}: from the container's callbacks to desks and commands. */
@Component
final class LiveSocket extends TextWebSocketHandler {

  private static final int LONGEST_FRAME = 16_384;

  private final Desks desks;
  private final Commands commands;

  LiveSocket(Desks desks, Commands commands) {
    this.desks = desks;
    this.commands = commands;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession socket) {
    socket.setTextMessageSizeLimit(LONGEST_FRAME);
    Object who = socket.getAttributes().get(LiveHandshake.WHO);
    desks.open((SessionAuthentication) Objects.requireNonNull(who), socket);
  }

  @Override
  protected void handleTextMessage(WebSocketSession socket, TextMessage frame) {
    DeskConnection desk = alive(socket);
    if (desk != null) {
      commands.take(desk, frame.getPayload());
    }
  }

  @Override
  protected void handlePongMessage(WebSocketSession socket, PongMessage pong) {
    alive(socket);
  }

  /** The container closes the socket afterwards and says so. */
  @Override
  public void handleTransportError(WebSocketSession socket, Throwable e) {}

  @Override
  public void afterConnectionClosed(WebSocketSession socket, CloseStatus status) {
    desks.gone(socket, status);
  }

  private @Nullable DeskConnection alive(WebSocketSession socket) {
    DeskConnection desk = desks.of(socket);
    if (desk != null) {
      desk.alive();
    }
    return desk;
  }
}
