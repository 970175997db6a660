package org.dirigent.conversation.inbox;

import org.dirigent.conversation.crew.Crew;
import org.dirigent.conversation.timeline.Lane;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sees to it that lanes are worked, from start to stop. */
@Component
final class Lanes implements SmartLifecycle {

  /**
   * A few more than cores, because they wait for the database; many more would take the time of
   * whoever takes in, and only find shorter runs.
   */
  private static final int WORKERS = Runtime.getRuntime().availableProcessors() + 1;

  private final Understanding work;
  private volatile @Nullable Crew<Lane> crew;

  Lanes(Understanding work) {
    this.work = work;
  }

  /** Something was taken in from this lane. */
  void ring(Lane lane) {
    Crew<Lane> working = crew;
    if (working != null) {
      working.ring(lane);
    }
  }

  @Override
  public void start() {
    crew = Crew.begin("lane", WORKERS, work);
  }

  /** What is in work is finished or repeated by the next start; nothing more is begun. */
  @Override
  public void stop() {
    Crew<Lane> stopping = crew;
    crew = null;
    if (stopping != null) {
      stopping.end();
    }
  }

  @Override
  public boolean isRunning() {
    return crew != null;
  }

  /** Before the first sender can come, and until the last has gone. */
  @Override
  public int getPhase() {
    return 0;
  }
}
