package org.dirigent.channel.webchat;

import org.dirigent.channel.ChannelPorts;

/** The parts of an opened web chat, put together once. */
final class ChatHouse {

  private final ChannelPorts ports;
  private final Connections connections;
  private final Graces graces;
  private final ChatEndpoint web;
  private final ChatSockets sockets;

  ChatHouse(ChannelPorts ports) {
    this.ports = ports;
    this.connections = new Connections();
    this.graces = new Graces(ports, connections);
    var sites = new Sites(ports.accounts());
    var sessions = new Sessions(ports.secrets(), ports.clock(), ports.random());
    var tickets = new Tickets(ports.clock(), ports.random());
    var guard = new Guard(sites, sessions, ports.limits());
    var files = new FileRequests(ports.attachments(), guard, ports.secrets());
    this.web =
        new ChatEndpoint(
            sites,
            new VisitorRequests(ports, sites, guard, sessions),
            new ChatRequests(ports, guard, graces, files),
            new InquiryRequests(ports, guard, sites),
            new TranscriptRequests(ports.transcripts(), guard, sites),
            files,
            new ReadRequests(ports, guard, tickets));
    this.sockets = new ChatSockets(ports, sites, tickets, connections, graces);
  }

  ChannelPorts ports() {
    return ports;
  }

  Connections connections() {
    return connections;
  }

  Graces graces() {
    return graces;
  }

  ChatEndpoint web() {
    return web;
  }

  ChatSockets sockets() {
    return sockets;
  }
}
