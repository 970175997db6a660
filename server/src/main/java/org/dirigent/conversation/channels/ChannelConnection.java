package org.dirigent.conversation.channels;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.dirigent.channel.SocketEndpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.ConcurrentWebSocketSessionDecorator;
import org.springframework.web.socket.handler.SessionLimitExceededException;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/**
 * One socket of an adapter. What is sent before the handshake is through is kept; what a slow
 * client cannot take within its bounds cuts it off.
 */
final class ChannelConnection extends TextWebSocketHandler implements SocketEndpoint.Connection {

  private static final int SEND_SECONDS = 10;
  private static final int SEND_BYTES = 1_000_000;
  private static final int EARLY_FRAMES = 20;

  private final int frameLimit;
  private final Heartbeat heartbeat;
  private final Queue<String> early = new ArrayDeque<>();
  private SocketEndpoint.@Nullable Listener listener;
  private @Nullable WebSocketSession session;
  private @Nullable CloseStatus ended;
  private boolean told;
  private volatile boolean alive = true;

  ChannelConnection(int frameLimit, Heartbeat heartbeat) {
    this.frameLimit = frameLimit;
    this.heartbeat = heartbeat;
  }

  void hears(SocketEndpoint.Listener adapter) {
    listener = adapter;
  }

  @Override
  public void afterConnectionEstablished(WebSocketSession opened) throws IOException {
    opened.setTextMessageSizeLimit(frameLimit * 4);
    var bounded = new ConcurrentWebSocketSessionDecorator(opened, SEND_SECONDS * 1_000, SEND_BYTES);
    synchronized (this) {
      session = bounded;
      if (ended != null) {
        bounded.close(ended);
        return;
      }
      while (!early.isEmpty()) {
        bounded.sendMessage(new TextMessage(early.remove()));
      }
    }
    heartbeat.add(this);
  }

  @Override
  protected void handleTextMessage(WebSocketSession from, TextMessage message) {
    if (message.getPayload().length() > frameLimit) {
      close(CloseStatus.TOO_BIG_TO_PROCESS.getCode(), "frame-too-long");
      return;
    }
    alive = true;
    Objects.requireNonNull(listener).text(message.getPayload());
  }

  @Override
  protected void handlePongMessage(WebSocketSession from, PongMessage message) {
    alive = true;
  }

  @Override
  public void handleTransportError(WebSocketSession from, Throwable broken) {
    close(CloseStatus.SERVER_ERROR.getCode(), "transport-error");
  }

  @Override
  public void afterConnectionClosed(WebSocketSession from, CloseStatus status) {
    heartbeat.remove(this);
    tellClosed();
  }

  void neverOpened() {
    tellClosed();
  }

  private void tellClosed() {
    SocketEndpoint.Listener hears;
    synchronized (this) {
      ended = ended == null ? CloseStatus.NORMAL : ended;
      hears = told ? null : listener;
      told = true;
    }
    if (hears != null) {
      hears.closed();
    }
  }

  @Override
  public boolean send(String frame) {
    WebSocketSession open;
    synchronized (this) {
      if (ended != null) {
        return false;
      }
      if (session == null) {
        return early.size() < EARLY_FRAMES && early.add(frame);
      }
      open = session;
    }
    try {
      open.sendMessage(new TextMessage(frame));
      return true;
    } catch (IOException | IllegalStateException | SessionLimitExceededException tooSlow) {
      close(1013, "too-slow");
      return false;
    }
  }

  @Override
  public void close(int code, String reason) {
    WebSocketSession open;
    synchronized (this) {
      ended = ended == null ? new CloseStatus(code, reason) : ended;
      open = session;
    }
    if (open != null) {
      closeQuietly(open, new CloseStatus(code, reason));
    }
  }

  private static void closeQuietly(WebSocketSession open, CloseStatus status) {
    try {
      open.close(status);
    } catch (IOException | IllegalStateException gone) {
      // It is gone, which is what we wanted.
    }
  }

  /** One beat: whoever did not answer the last ping is gone. */
  void beat() {
    var open = session();
    if (open == null) {
      return;
    }
    if (!alive) {
      close(CloseStatus.SESSION_NOT_RELIABLE.getCode(), "no-pong");
      return;
    }
    alive = false;
    try {
      open.sendMessage(new PingMessage());
    } catch (IOException | IllegalStateException | SessionLimitExceededException gone) {
      close(CloseStatus.SESSION_NOT_RELIABLE.getCode(), "no-pong");
    }
  }

  private synchronized @Nullable WebSocketSession session() {
    return session;
  }
}
