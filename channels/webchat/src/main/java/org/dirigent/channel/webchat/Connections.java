package org.dirigent.channel.webchat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is connected by how many sockets; at most eight a visitor, so that tabs cannot pile up. */
final class Connections implements AutoCloseable {

  static final int MOST = 8;

  private final Map<Visitor, List<ChatSocket>> sockets = new HashMap<>();

  /** Adds a socket; gives back the oldest one if it has to go. */
  synchronized Optional<ChatSocket> add(Visitor visitor, ChatSocket socket) {
    var own = sockets.computeIfAbsent(visitor, v -> new ArrayList<>());
    own.add(socket);
    return own.size() > MOST ? Optional.of(own.removeFirst()) : Optional.empty();
  }

  /** Takes a socket out; true if the visitor has no other one. */
  synchronized boolean remove(Visitor visitor, ChatSocket socket) {
    var own = sockets.get(visitor);
    if (own == null) {
      return false;
    }
    own.remove(socket);
    return own.isEmpty() && sockets.remove(visitor) != null;
  }

  synchronized boolean connected(Visitor visitor) {
    return sockets.containsKey(visitor);
  }

  /** Tells every socket of the visitor to look for new lines. */
  void nudge(Visitor visitor) {
    of(visitor).forEach(ChatSocket::transcriptGrew);
  }

  private synchronized List<ChatSocket> of(Visitor visitor) {
    return List.copyOf(sockets.getOrDefault(visitor, List.of()));
  }

  /** Sends everybody away; they come back to the node that answers then. */
  @Override
  public void close() {
    all().forEach(socket -> socket.end(1001, "restarting"));
  }

  private synchronized List<ChatSocket> all() {
    return sockets.values().stream().flatMap(List::stream).toList();
  }
}
