package org.dirigent.platform.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dirigent.platform.IdSource;
import org.dirigent.platform.LiveConnectionListener;
import org.dirigent.platform.LiveConnectionListener.Ending;
import org.dirigent.platform.LiveConnections;
import org.dirigent.platform.UserId;
import org.dirigent.platform.signin.RightsChanged;
import org.dirigent.platform.signin.SessionAuthentication;
import org.dirigent.platform.signin.SessionId;
import org.dirigent.platform.signin.SessionsEnded;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.WebSocketSession;

/** The desks that are connected now: lets them in, lets them go, and tells the listeners. */
@Component
class Desks implements LiveConnections {

  private static final Logger log = LoggerFactory.getLogger(Desks.class);

  private final Map<String, DeskConnection> bySocket = new ConcurrentHashMap<>();
  private final ObjectProvider<LiveConnectionListener> listeners;
  private final DeskTools tools;
  private final IdSource ids;
  private final LiveSettings settings;

  Desks(
      ObjectProvider<LiveConnectionListener> listeners,
      DeskTools tools,
      IdSource ids,
      LiveSettings settings) {
    this.listeners = listeners;
    this.tools = tools;
    this.ids = ids;
    this.settings = settings;
  }

  @Override
  public int count(UserId user) {
    return (int) all().stream().filter(of(user)).count();
  }

  @Override
  public boolean any() {
    return !bySocket.isEmpty();
  }

  Collection<DeskConnection> all() {
    return bySocket.values();
  }

  /** Lets a desk in; the listeners hear of it before the first frame leaves. */
  void open(SessionAuthentication session, WebSocketSession socket) {
    DeskConnection desk = new DeskConnection(ids.next(), session, socket, tools, this::end);
    synchronized (desk) {
      bySocket.put(socket.getId(), desk);
      tell(listener -> listener.opened(desk));
    }
    makeRoom(desk.who().id());
    desk.begin();
  }

  /** The connection of this socket went away by itself. */
  void gone(WebSocketSession socket, CloseStatus status) {
    DeskConnection desk = bySocket.get(socket.getId());
    if (desk != null) {
      boolean goodbye =
          status.equalsCode(CloseStatus.NORMAL) || status.equalsCode(CloseStatus.GOING_AWAY);
      forget(desk, goodbye ? Ending.CLOSED : Ending.LOST);
    }
  }

  void end(DeskConnection desk, Farewell farewell) {
    if (forget(desk, farewell.ending())) {
      // A browser that does not read lets us wait for our farewell, so nobody else does.
      Thread.ofVirtual().name("live-farewell").start(() -> close(desk, farewell.status()));
    }
  }

  /** Ends those whose session is not among the living ones. */
  void endUnless(Set<SessionId> living, Collection<DeskConnection> asked) {
    asked.stream()
        .filter(desk -> !living.contains(desk.session()))
        .forEach(desk -> end(desk, Farewell.SESSION_ENDED));
  }

  @TransactionalEventListener(fallbackExecution = true)
  void sessionsEnded(SessionsEnded news) {
    endAll(desk -> news.sessions().contains(desk.session()), Farewell.SESSION_ENDED);
  }

  @TransactionalEventListener(fallbackExecution = true)
  void rightsChanged(RightsChanged news) {
    endAll(of(news.account()), Farewell.RIGHTS_CHANGED);
  }

  /** The process stops: sockets are closed, and nobody is told. */
  void stop() {
    List<DeskConnection> desks = new ArrayList<>(all());
    bySocket.clear();
    desks.forEach(desk -> close(desk, CloseStatus.SERVICE_RESTARTED));
  }

  @Nullable DeskConnection of(WebSocketSession socket) {
    return bySocket.get(socket.getId());
  }

  private void makeRoom(UserId user) {
    List<DeskConnection> desks =
        all().stream().filter(of(user)).sorted(Comparator.comparing(DeskConnection::id)).toList();
    int surplus = Math.max(0, desks.size() - settings.tabs());
    desks.subList(0, surplus).forEach(desk -> end(desk, Farewell.TOO_MANY_TABS));
  }

  private void endAll(Predicate<DeskConnection> which, Farewell farewell) {
    all().stream().filter(which).forEach(desk -> end(desk, farewell));
  }

  /** Whether it was there; its listeners hear of it once, and after they heard that it opened. */
  private boolean forget(DeskConnection desk, Ending how) {
    synchronized (desk) {
      if (!bySocket.remove(desk.socket().getId(), desk)) {
        return false;
      }
      desk.fallSilent();
      tell(listener -> listener.ended(desk, how));
      return true;
    }
  }

  private void tell(Consumer<LiveConnectionListener> news) {
    listeners
        .orderedStream()
        .forEach(
            listener -> {
              try {
                news.accept(listener);
              } catch (RuntimeException e) {
                log.error("A listener of connections failed", e);
              }
            });
  }

  private static Predicate<DeskConnection> of(UserId user) {
    return desk -> desk.who().id().equals(user);
  }

  private static void close(DeskConnection desk, CloseStatus status) {
    try {
      desk.socket().close(status);
    } catch (IOException | IllegalStateException e) {
      log.debug("A socket was gone before it was closed", e);
    }
  }
}
