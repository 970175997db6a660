package org.dirigent.channel.webchat;

import java.util.Optional;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.SocketEndpoint;
import org.dirigent.channel.WebCall;

/** Lets visitors with a ticket in and keeps them up to date. */
final class ChatSockets implements SocketEndpoint {

  private static final int FRAME_LIMIT = 2_000;

  private final ChannelPorts ports;
  private final Sites sites;
  private final Tickets tickets;
  private final Connections connections;
  private final Graces graces;

  ChatSockets(
      ChannelPorts ports, Sites sites, Tickets tickets, Connections connections, Graces graces) {
    this.ports = ports;
    this.sites = sites;
    this.tickets = tickets;
    this.connections = connections;
    this.graces = graces;
  }

  @Override
  public boolean admits(String origin, String path) {
    return path.equals("socket") && sites.anyAdmits(origin);
  }

  @Override
  public int frameLimit() {
    return FRAME_LIMIT;
  }

  @Override
  public Optional<Listener> open(WebCall handshake, Connection connection) {
    return handshake
        .parameter("ticket")
        .flatMap(tickets::redeem)
        .map(visitor -> welcome(visitor, connection));
  }

  private Listener welcome(Visitor visitor, Connection connection) {
    var socket = new ChatSocket(visitor, ports, connection, gone -> ended(visitor, gone));
    var oldest = connections.add(visitor, socket);
    oldest.ifPresent(old -> old.end(4008, "too-many-connections"));
    graces.returned(visitor);
    ports.signals().connected(visitor.site(), visitor.address(), true);
    socket.begin();
    return socket;
  }

  private void ended(Visitor visitor, ChatSocket socket) {
    if (connections.remove(visitor, socket)) {
      graces.vanished(visitor);
      ports.signals().connected(visitor.site(), visitor.address(), false);
    }
  }
}
