package org.dirigent.conversation.crew;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * A crew that works from the start of the application to its stop. What is in work then is finished
 * or repeated by the next start; nothing more is begun.
 */
public abstract class WorkingCrew<K> implements SmartLifecycle {

  private final String name;
  private final int workers;
  private final KeyedWork<K> work;
  private volatile @Nullable Crew<K> crew;

  /** A crew of that many, who begin when the application starts. */
  protected WorkingCrew(String name, int workers, KeyedWork<K> work) {
    this.name = name;
    this.workers = workers;
    this.work = work;
  }

  /** There is something to do for this key. Whoever rings while nobody works loses nothing. */
  public final void ring(K key) {
    ring(key, true);
  }

  /** There is something to do for this key, after all keys for which somebody waits. */
  public final void ringPatiently(K key) {
    ring(key, false);
  }

  private void ring(K key, boolean waitedFor) {
    Crew<K> working = crew;
    if (working != null) {
      working.ring(key, waitedFor);
    }
  }

  @Override
  public final void start() {
    crew = Crew.begin(name, workers, work);
  }

  @Override
  public final void stop() {
    Crew<K> stopping = crew;
    crew = null;
    if (stopping != null) {
      stopping.end();
    }
  }

  @Override
  public final boolean isRunning() {
    return crew != null;
  }

  /** Before the first sender can come, and until the last has gone. */
  @Override
  public final int getPhase() {
    return 0;
  }
}
