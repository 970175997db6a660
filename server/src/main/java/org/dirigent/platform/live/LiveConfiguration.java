package org.dirigent.platform.live;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Mounts the desk's socket. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class LiveConfiguration implements WebSocketConfigurer {

  private final LiveSocket socket;
  private final LiveHandshake handshake;

  LiveConfiguration(LiveSocket socket, LiveHandshake handshake) {
    this.socket = socket;
    this.handshake = handshake;
  }

  /**
   * The framework's own Origin check steps back; {@link LiveHandshake} makes the same one as the
   * API.
   */
  @Override
  public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
    registry.addHandler(socket, "/live").addInterceptors(handshake).setAllowedOriginPatterns("*");
  }
}
