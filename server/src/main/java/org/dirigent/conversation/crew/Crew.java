package org.dirigent.conversation.crew;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dirigent.conversation.crew.KeyedWork.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who do keyed work between one start and one stop: each key by one worker at a time, many
 * keys side by side. Keys for which somebody is waiting go first. A key whose work fails is held
 * back, longer each time; the others go on.
 *
 * <p>All it knows may be lost: what waits is found again by {@link KeyedWork#find}, at the start
 * and every few seconds.
 */
public final class Crew<K> {

  private static final Logger log = LoggerFactory.getLogger(Crew.class);

  /** Keys that are remembered at once; the rest is found in a later round. */
  private static final int KNOWN = 50_000;

  private static final Duration ROUND = Duration.ofSeconds(2);
  private static final Duration SHORTEST = Duration.ofMillis(50);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final String name;
  private final KeyedWork<K> work;
  private final ScheduledExecutorService timer;

  /** Keys in line: once, or twice if somebody began to wait, so as bounded as what is known. */
  private final Queue<K> first = new ConcurrentLinkedQueue<>();

  private final Queue<K> then = new ConcurrentLinkedQueue<>();
  private final Semaphore inLine = new Semaphore(0);
  private final ConcurrentMap<K, State> states = new ConcurrentHashMap<>();
  private volatile boolean working = true;

  private Crew(String name, KeyedWork<K> work) {
    this.name = name;
    this.work = work;
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name(name).unstarted(task));
  }

  /** A crew of that many, at work. */
  public static <K> Crew<K> begin(String name, int workers, KeyedWork<K> work) {
    var crew = new Crew<>(name, work);
    IntStream.range(0, workers)
        .forEach(number -> Thread.ofVirtual().name(name + "-" + number).start(crew::work));
    var _ =
        crew.timer.scheduleWithFixedDelay(crew::round, 0, ROUND.toMillis(), TimeUnit.MILLISECONDS);
    return crew;
  }

  /** What is in work is finished; nothing more is begun. */
  public void end() {
    working = false;
    timer.shutdownNow();
  }

  /**
   * There is something to do for this key.
   *
   * @param waitedFor whether somebody is there and waits for it
   */
  public void ring(K key, boolean waitedFor) {
    if (states.size() >= KNOWN && !states.containsKey(key)) {
      return; // The next round finds it.
    }
    var joins = new boolean[1];
    states.compute(
        key,
        (_, state) -> {
          joins[0] = state == null || state.isPromotedBy(waitedFor);
          return state == null ? new State(Phase.READY, 0, waitedFor) : state.rung(waitedFor);
        });
    if (joins[0]) {
      join(key, waitedFor);
    }
  }

  private void join(K key, boolean waitedFor) {
    (waitedFor ? first : then).add(key);
    inLine.release();
  }

  private void work() {
    while (working) {
      try {
        if (inLine.tryAcquire(100, TimeUnit.MILLISECONDS)) {
          K waitedFor = first.poll();
          Optional.ofNullable(waitedFor == null ? then.poll() : waitedFor).ifPresent(this::begin);
        }
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  /** Works for this key, unless it was promoted and somebody did so already. */
  private void begin(K key) {
    var claimed = new boolean[1];
    State running =
        states.computeIfPresent(
            key,
            (_, state) -> {
              claimed[0] = state.phase() == Phase.READY;
              return claimed[0] ? state.in(Phase.RUNNING) : state;
            });
    if (claimed[0] && running != null) {
      work(key, running.failures());
    }
  }

  private void work(K key, int failures) {
    try {
      switch (work.run(key)) {
        case Outcome.Done() -> after(key, false);
        case Outcome.More() -> after(key, true);
        case Outcome.Later(Duration pause) -> hold(key, 0, pause);
      }
    } catch (RuntimeException | Error trouble) {
      Duration pause = pause(failures);
      log.warn(
          "{} {} waits {} ms after failure {}: {}",
          name,
          key,
          pause.toMillis(),
          failures + 1,
          trouble.getClass().getSimpleName());
      hold(key, failures + 1, pause);
    }
  }

  /** Back in line if there is more or it was rung meanwhile, else forgotten. */
  private void after(K key, boolean more) {
    State left =
        states.computeIfPresent(
            key,
            (_, state) ->
                more || state.phase() == Phase.RUNG
                    ? new State(Phase.READY, 0, state.waitedFor())
                    : null);
    if (left != null) {
      join(key, left.waitedFor());
    }
  }

  private void hold(K key, int failures, Duration pause) {
    states.computeIfPresent(key, (_, state) -> new State(Phase.HELD, failures, state.waitedFor()));
    try {
      var _ = timer.schedule(() -> release(key), pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException ended) {
      log.debug("{} {} is left to the next start", name, key);
    }
  }

  private void release(K key) {
    State ready = states.computeIfPresent(key, (_, state) -> state.in(Phase.READY));
    if (ready != null) {
      join(key, ready.waitedFor());
    }
  }

  private static Duration pause(int failures) {
    Duration doubled = SHORTEST.multipliedBy(1L << Math.min(failures, 12));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  private void round() {
    try {
      work.find(KNOWN).forEach(key -> ring(key, true));
      work.findPatient(KNOWN).forEach(key -> ring(key, false));
      work.everyRound();
    } catch (RuntimeException trouble) {
      log.warn("{} cannot look for work now: {}", name, trouble.getClass().getSimpleName());
    }
  }

  private enum Phase {
    READY,
    RUNNING,
    /** Running, and rung again meanwhile. */
    RUNG,
    HELD
  }

  private record State(Phase phase, int failures, boolean waitedFor) {

    State in(Phase next) {
      return new State(next, failures, waitedFor);
    }

    boolean isPromotedBy(boolean ringerWaits) {
      return ringerWaits && !waitedFor && phase == Phase.READY;
    }

    State rung(boolean ringerWaits) {
      var next = phase == Phase.RUNNING ? Phase.RUNG : phase;
      return new State(next, failures, waitedFor || ringerWaits);
    }
  }
}
