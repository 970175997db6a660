package org.dirigent.channel.webchat;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.Signals.Signal;
import org.dirigent.channel.Signals.Subscription;
import org.dirigent.channel.SocketEndpoint;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * One tab of a visitor. Signals only leave a note of what to look at; one thread of its own looks
 * and sends, so that a slow visitor costs nobody else anything and nothing can pile up.
 */
final class ChatSocket implements SocketEndpoint.Listener {

  private static final System.Logger LOG = System.getLogger(ChatSocket.class.getName());
  private static final long LOOK_AROUND_SECONDS = 10;
  private static final int TYPING_A_MINUTE = 120;

  private final Visitor visitor;
  private final ChannelPorts ports;
  private final SocketEndpoint.Connection connection;
  private final Consumer<ChatSocket> goodbye;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final ChatNews noted = new ChatNews();
  private @Nullable Subscription subscription;
  private boolean gone;

  ChatSocket(
      Visitor visitor,
      ChannelPorts ports,
      SocketEndpoint.Connection connection,
      Consumer<ChatSocket> goodbye) {
    this.visitor = visitor;
    this.ports = ports;
    this.connection = connection;
    this.goodbye = goodbye;
  }

  /** Begins to listen; lines are sent once the widget said where it is. */
  void begin() {
    subscription = ports.signals().subscribe(visitor.site(), visitor.address(), this::heard);
    Thread.ofVirtual().name("webchat-socket").start(this::work);
  }

  private void heard(Signal signal) {
    note(
        () -> {
          switch (signal) {
            case Signal.TranscriptGrew _ -> noted.transcriptGrew();
            case Signal.WhereaboutsChanged _ -> noted.whereaboutsChanged();
            case Signal.AgentTyping(boolean typing) -> noted.agentTyping(typing);
            case Signal.ReadByAgent(Cursor upTo) -> noted.readByAgent(upTo.value());
          }
        });
  }

  void transcriptGrew() {
    note(noted::transcriptGrew);
  }

  void end(int code, String reason) {
    connection.close(code, reason);
    closed();
  }

  @Override
  public void text(String frame) {
    try {
      var said =
          Objects.requireNonNullElse(Json.MAPPER.readValue(frame, Frames.Up.class), Frames.NOTHING);
      switch (Objects.requireNonNullElse(said.type(), "")) {
        case "resume" -> note(() -> noted.resume(said.after()));
        case "typing" -> typing(Boolean.TRUE.equals(said.on()));
        case "ping" -> connection.send(Frames.PONG);
        case String _ -> end(4000, "unknown-frame");
      }
    } catch (JacksonException notOurs) {
      end(4000, "malformed-frame");
    }
  }

  /** What goes beyond a lively writer is dropped: it may be lost, and each costs a look-up. */
  private void typing(boolean on) {
    if (ports.limits().take("typing", visitor.alias(), TYPING_A_MINUTE).isEmpty()) {
      ports.signals().typing(visitor.site(), visitor.address(), on);
    }
  }

  @Override
  public void closed() {
    lock.lock();
    try {
      if (gone) {
        return;
      }
      gone = true;
      news.signal();
    } finally {
      lock.unlock();
    }
    if (subscription != null) {
      subscription.close();
    }
    goodbye.accept(this);
  }

  private void note(Runnable what) {
    lock.lock();
    try {
      what.run();
      news.signal();
    } finally {
      lock.unlock();
    }
  }

  private void work() {
    var teller = new ChatTeller(visitor, ports, connection);
    try {
      for (var next = next(); next != null; next = next()) {
        if (!teller.tell(next)) {
          end(1013, "try-again");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException outage) {
      // The widget comes back and asks again, so nothing is lost by hanging up.
      LOG.log(System.Logger.Level.WARNING, "A socket ended: {0}", outage.getClass().getName());
      end(1013, "try-again");
    }
  }

  /**
   * Waits for something to look at; now and then looks around unasked, since signals may be lost.
   */
  private ChatNews.@Nullable Noted next() throws InterruptedException {
    lock.lock();
    try {
      while (!gone && noted.isEmpty()) {
        if (!news.await(LOOK_AROUND_SECONDS, TimeUnit.SECONDS)) {
          noted.lookAround();
        }
      }
      return gone ? null : noted.take();
    } finally {
      lock.unlock();
    }
  }
}
