package org.dirigent.dispatch.engine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dirigent.routing.Command;
import org.dirigent.routing.RoutingView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Leads: the one thread that drives the engine. It takes what has queued up, decides it in one
 * batch, commits facts and answers together, and only then lets anything out.
 *
 * <p>If a commit fails, or nobody can say whether it succeeded, the state is thrown away and built
 * anew from the log.
 */
@Component
public final class Conductor implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Conductor.class);

  /**
   * Commands and questions that may wait for the engine's thread; beyond it callers are refused.
   */
  private static final int BOUND = 10_000;

  /** Commands that share a commit. */
  private static final int BATCH = 256;

  /** How long the thread sleeps at most, should a bell be missed. */
  private static final long LONGEST_NAP_MILLIS = 1_000;

  private static final long SHORTEST_PAUSE_MILLIS = 200;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;
  private static final long START_SECONDS = 120;
  private static final long STOP_SECONDS = 5;

  private final DispatchLog dispatchLog;
  private final Recovery recovery;
  private final List<Witness> witnesses;
  private final InstantSource source;
  private final Map<UUID, Reply> poison = new HashMap<>();
  private final BlockingQueue<Errand> errands = new ArrayBlockingQueue<>(BOUND);
  private final CountDownLatch leading = new CountDownLatch(1);
  private volatile boolean running;
  private volatile Thread thread = Thread.currentThread();

  Conductor(
      DispatchLog dispatchLog, Recovery recovery, List<Witness> witnesses, InstantSource source) {
    this.dispatchLog = dispatchLog;
    this.recovery = recovery;
    this.witnesses = witnesses;
    this.source = source;
  }

  /** What somebody wants of the engine's thread. */
  private sealed interface Errand {
    /** A command with an id is answered once, however often it is sent. */
    record Do(Optional<UUID> id, Command command, CompletableFuture<Reply> reply)
        implements Errand {}

    record Ask(Function<RoutingView, Object> question, CompletableFuture<Object> answer)
        implements Errand {}

    /** There is something new among the unanswered commands of the log. */
    record Look() implements Errand {}
  }

  /** Has a command decided; the reply comes after the commit. The same id gets the same reply. */
  public CompletableFuture<Reply> decide(UUID id, Command command) {
    return hand(new Errand.Do(Optional.of(id), command, new CompletableFuture<>())).reply();
  }

  /**
   * Tells the engine something that need not be remembered as a command, such as an observation.
   */
  public CompletableFuture<Reply> tell(Command command) {
    return hand(new Errand.Do(Optional.empty(), command, new CompletableFuture<>())).reply();
  }

  /** Asks the committed state; the question must be quick. */
  @SuppressWarnings("unchecked")
  public <T> CompletableFuture<T> ask(Function<RoutingView, T> question) {
    Errand.Ask ask =
        new Errand.Ask((Function<RoutingView, Object>) question, new CompletableFuture<>());
    return (CompletableFuture<T>) hand(ask).answer();
  }

  /** Says that commands were appended to the log and committed. */
  public void look() {
    // If it is full, the thread is busy and will look by itself.
    errands.offer(new Errand.Look());
  }

  private <E extends Errand> E hand(E errand) {
    if (!running || !errands.offer(errand)) {
      throw new EngineAway(running ? "The engine has too much to do" : "The engine is not running");
    }
    return errand;
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("conductor").start(this::lead);
    try {
      if (!leading.await(START_SECONDS, TimeUnit.SECONDS)) {
        log.warn("Another node leads; this one waits until it may");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(STOP_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server and the reactors, and after them at the end. */
  @Override
  public int getPhase() {
    return 0;
  }

  private void lead() {
    long pauseMillis = SHORTEST_PAUSE_MILLIS;
    while (running) {
      try (Term term = recovery.begin(dispatchLog, witnesses, source)) {
        leading.countDown();
        while (running) {
          serve(term);
          pauseMillis = SHORTEST_PAUSE_MILLIS;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        break;
      } catch (Poisoned e) {
        log.error("Command {} breaks the engine and is refused", e.command(), e);
        poison.put(e.command(), new Reply.Refused("engine-error", "The engine cannot decide this"));
      } catch (RuntimeException e) {
        log.error("The engine is built anew from its log in {} ms", pauseMillis, e);
        refuseAll();
        pause(pauseMillis);
        pauseMillis = Math.min(LONGEST_PAUSE_MILLIS, 2 * pauseMillis);
      }
    }
    refuseAll();
  }

  /** One batch: whatever has queued up. */
  private void serve(Term term) throws InterruptedException {
    List<Errand> batch = new ArrayList<>(BATCH);
    long nap = Math.min(LONGEST_NAP_MILLIS, term.millisUntilDeadline());
    Errand first = nap == 0 ? errands.poll() : errands.poll(nap, TimeUnit.MILLISECONDS);
    if (first != null) {
      batch.add(first);
      errands.drainTo(batch, BATCH - 1);
    }
    try {
      answerQuestions(batch, term);
      decide(batch, first == null, term);
    } catch (RuntimeException e) {
      batch.forEach(Conductor::refuse);
      throw e;
    }
  }

  private static void answerQuestions(List<Errand> batch, Term term) {
    for (Errand errand : batch) {
      if (errand instanceof Errand.Ask(var question, var answer)) {
        try {
          answer.complete(question.apply(term.view()));
        } catch (RuntimeException e) {
          answer.completeExceptionally(e);
        }
      }
    }
  }

  private void decide(List<Errand> batch, boolean idle, Term term) {
    Batch decided = term.newBatch();
    decided.alreadyRefused(poison);
    if (idle || batch.stream().anyMatch(Errand.Look.class::isInstance)) {
      dispatchLog.unanswered(BATCH).forEach(decided::answer);
    }
    List<Errand.Do> commands =
        batch.stream().filter(Errand.Do.class::isInstance).map(Errand.Do.class::cast).toList();
    decided.recallAnswers(commands.stream().flatMap(command -> command.id().stream()).toList());
    commands.forEach(each -> decided.decide(each.id(), each.command(), each.reply()));
    decided.runDeadlines();
    term.commit(decided);
    poison.clear();
    if (decided.mayHaveMore(BATCH)) {
      look();
    }
  }

  private void refuseAll() {
    List<Errand> left = new ArrayList<>();
    errands.drainTo(left);
    left.forEach(Conductor::refuse);
  }

  private static void refuse(Errand errand) {
    EngineAway away = new EngineAway("The engine starts anew; repeat under the same id");
    switch (errand) {
      case Errand.Do command -> command.reply().completeExceptionally(away);
      case Errand.Ask ask -> ask.answer().completeExceptionally(away);
      case Errand.Look _ -> {}
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
