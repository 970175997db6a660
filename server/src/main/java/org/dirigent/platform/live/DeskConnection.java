package org.dirigent.platform.live;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.dirigent.platform.LiveConnection;
import org.dirigent.platform.LiveListener;
import org.dirigent.platform.LiveNews;
import org.dirigent.platform.LiveSubscription;
import org.dirigent.platform.LiveTopic;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.signin.SessionAuthentication;
import org.dirigent.platform.signin.SessionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.PingMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.node.ObjectNode;

/**
 * One desk's socket. Everything to the desk waits in its subscription's buffer and leaves by that
 * one thread, numbered; so frames need no lock, and a slow desk harms only itself.
 */
final class DeskConnection implements LiveConnection, LiveListener {

  private static final Logger log = LoggerFactory.getLogger(DeskConnection.class);

  private final UUID id;
  private final SessionAuthentication session;
  private final WebSocketSession socket;
  private final DeskTools tools;
  private final BiConsumer<DeskConnection, Farewell> leave;
  private final LiveTopic own;
  private final LiveNews snapshot;
  private final LiveNews ping;
  private final LiveSubscription subscription;

  private volatile Instant lastPing;
  private volatile @Nullable Instant unanswered;
  private long sent;
  private boolean begun;

  DeskConnection(
      UUID id,
      SessionAuthentication session,
      WebSocketSession socket,
      DeskTools tools,
      BiConsumer<DeskConnection, Farewell> leave) {
    this.id = id;
    this.session = session;
    this.socket = socket;
    this.tools = tools;
    this.leave = leave;
    this.own = LiveTopic.of("connection", id);
    this.snapshot = new LiveNews(own, "snapshot", "");
    this.ping = new LiveNews(own, "heartbeat", "");
    this.lastPing = tools.clock().instant();
    this.subscription = tools.bus().subscribe(this);
    tools.feeds().topics(who()).forEach(subscription::hear);
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public SignedIn who() {
    return session.getPrincipal();
  }

  @Override
  public void send(String type, Object data) {
    subscription.tell(new LiveNews(own, type, ObjectJson.of(tools.json(), data)));
  }

  @Override
  public void hear(LiveTopic topic) {
    subscription.hear(topic);
  }

  @Override
  public void stopHearing(LiveTopic topic) {
    subscription.stopHearing(topic);
  }

  /** The session by which this desk came in. */
  SessionId session() {
    return session.session();
  }

  WebSocketSession socket() {
    return socket;
  }

  /** Takes the snapshot next and lets news through after it. */
  void begin() {
    subscription.tell(snapshot);
  }

  void ping() {
    lastPing = tools.clock().instant();
    unanswered = unanswered == null ? lastPing : unanswered;
    subscription.tell(ping);
  }

  /** The desk gave a sign of life. */
  void alive() {
    unanswered = null;
  }

  Instant lastPing() {
    return lastPing;
  }

  /** Whether a ping from before that moment is still unanswered. */
  boolean owesPongSince(Instant moment) {
    Instant oldest = unanswered;
    return oldest != null && oldest.isBefore(moment);
  }

  /** Hears and sends nothing more; the socket is somebody else's to close. */
  void fallSilent() {
    subscription.close();
  }

  @Override
  public void heard(LiveNews news) {
    try {
      if (news == snapshot) {
        write("snapshot", serverTime(tools.feeds().snapshot(who())));
        begun = true;
      } else if (news == ping) {
        socket.sendMessage(new PingMessage());
        write("heartbeat", serverTime(tools.json().createObjectNode()));
      } else if (begun || news.topic().equals(own)) {
        write(news.type(), news.json());
      } // what else came before the snapshot was committed before it, so it is in there
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      leave.accept(this, Farewell.UNWRITABLE);
    } catch (RuntimeException e) {
      log.error("Connection {} could not be served", id, e);
      leave.accept(this, Farewell.FAILED);
    }
  }

  @Override
  public void cutOff() {
    leave.accept(this, Farewell.TOO_SLOW);
  }

  /** Number and type, then the members of the JSON object as they are. */
  private void write(String type, String object) throws IOException {
    String members = object.substring(1);
    String comma = members.equals("}") ? "" : ",";
    String name = tools.json().writeValueAsString(type);
    socket.sendMessage(
        new TextMessage("{\"seq\":" + ++sent + ",\"type\":" + name + comma + members));
  }

  /** Lets the desk's timers run by our clock. */
  private String serverTime(ObjectNode members) {
    return members.put("serverTime", tools.clock().instant().toString()).toString();
  }
}
