package org.dirigent.conversation.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dirigent.channel.Acceptance;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Inbox;
import org.dirigent.conversation.timeline.Lane;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The inbox (T1): one writer takes whatever has queued up and commits it as one multi-row insert,
 * while the senders wait. A batch is as large as the crowd, so nobody waits for a timer.
 */
@Component
final class GroupCommittingInbox implements Inbox, SmartLifecycle {

  /** Deliveries that may wait for the writer; beyond, senders are asked to come back. */
  static final int CROWD = 4_096;

  private static final int BATCH = 256;
  private static final int PAYLOAD = 128 * 1024;
  private static final int MAIL = 512 * 1024;
  private static final Duration COME_BACK = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final BlockingQueue<Standing> crowd = new ArrayBlockingQueue<>(CROWD);
  private final BatchWriter writer;
  private final JsonMapper json;
  private volatile @Nullable Thread thread;

  GroupCommittingInbox(BatchWriter writer, JsonMapper json) {
    this.writer = writer;
    this.json = json;
  }

  @Override
  public Acceptance accept(Inbound inbound) {
    var standing = new Standing(taken(inbound), new CompletableFuture<>());
    if (thread == null || !crowd.offer(standing)) {
      return new Acceptance.Full(COME_BACK);
    }
    return await(standing.answer());
  }

  private Taken taken(Inbound inbound) {
    Letter letter = Letters.of(inbound);
    String payload = json.writeValueAsString(letter);
    LetterKind kind = LetterKind.of(letter);
    int limit = kind.findsItsPlace() ? MAIL : PAYLOAD;
    if (payload.length() > limit) {
      throw new IllegalArgumentException(
          "A delivery holds at most %d characters, not %d".formatted(limit, payload.length()));
    }
    var delivery = inbound.delivery();
    return new Taken(
        delivery.account(),
        delivery.key(),
        Lane.of(delivery.account(), delivery.from()),
        kind,
        payload,
        delivery.at());
  }

  private static Acceptance await(CompletableFuture<Acceptance> answer) {
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException refused) {
      if (refused.getCause() instanceof IllegalArgumentException unfit) {
        throw unfit;
      }
      throw new IllegalStateException("The delivery could not be stored", refused.getCause());
    } catch (TimeoutException slow) {
      throw new IllegalStateException("The database does not answer; repeat the delivery", slow);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted; repeat the delivery", stopped);
    }
  }

  private void write() {
    var batch = new ArrayList<Standing>(BATCH);
    while (thread == Thread.currentThread() || !crowd.isEmpty()) {
      try {
        Standing first = crowd.poll(100, TimeUnit.MILLISECONDS);
        if (first != null) {
          batch.add(first);
          crowd.drainTo(batch, BATCH - 1);
          writer.write(List.copyOf(batch));
          batch.clear();
        }
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().name("inbox").unstarted(this::write);
    thread.start();
  }

  /** Takes nothing more in and writes what stands in line. */
  @Override
  public void stop() {
    Thread writing = thread;
    thread = null;
    if (writing != null) {
      try {
        writing.join(Duration.ofSeconds(2));
      } catch (InterruptedException impatient) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** Before the first sender can come, and until the last has gone. */
  @Override
  public int getPhase() {
    return 0;
  }

  /** A delivery in line, and where its sender waits. */
  record Standing(Taken taken, CompletableFuture<Acceptance> answer) {}
}
