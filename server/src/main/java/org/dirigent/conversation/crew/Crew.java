package org.dirigent.conversation.crew;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dirigent.conversation.crew.KeyedWork.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Those who do keyed work between one start and one stop: each key by one worker at a time, many
 * keys side by side. A key whose work fails is held back, longer each time; the others go on.
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

  /** Holds each key at most once, so it is as bounded as what is known. */
  private final BlockingQueue<K> ready = new LinkedBlockingQueue<>();

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

  /** There is something to do for this key. */
  public void ring(K key) {
    if (states.size() >= KNOWN && !states.containsKey(key)) {
      return; // The next round finds it.
    }
    var isNew = new boolean[1];
    states.compute(
        key,
        (_, state) -> {
          isNew[0] = state == null;
          return state == null ? State.READY : state.rung();
        });
    if (isNew[0]) {
      ready.add(key);
    }
  }

  private void work() {
    while (working) {
      try {
        K key = ready.poll(100, TimeUnit.MILLISECONDS);
        if (key != null) {
          work(key);
        }
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private void work(K key) {
    int failures = states.getOrDefault(key, State.READY).failures();
    states.put(key, new State(Phase.RUNNING, failures));
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
        states.compute(
            key,
            (_, state) ->
                more || (state != null && state.phase() == Phase.RUNG) ? State.READY : null);
    if (left != null) {
      ready.add(key);
    }
  }

  private void hold(K key, int failures, Duration pause) {
    states.put(key, new State(Phase.HELD, failures));
    try {
      var _ = timer.schedule(() -> ready.add(key), pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException ended) {
      log.debug("{} {} is left to the next start", name, key);
    }
  }

  private static Duration pause(int failures) {
    Duration doubled = SHORTEST.multipliedBy(1L << Math.min(failures, 12));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  private void round() {
    try {
      work.find(KNOWN).forEach(this::ring);
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

  private record State(Phase phase, int failures) {
    static final State READY = new State(Phase.READY, 0);

    State rung() {
      return phase == Phase.RUNNING ? new State(Phase.RUNG, failures) : this;
    }
  }
}
