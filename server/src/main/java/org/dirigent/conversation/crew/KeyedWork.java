package org.dirigent.conversation.crew;

import java.time.Duration;
import java.util.List;

/** Work that is done in order for each key. */
public interface KeyedWork<K> {

  /**
   * Does what is next for this key.
   *
   * @throws RuntimeException if it cannot be done now; the key is held back and tried again
   */
  Outcome run(K key);

  /** Keys for which something waits, and somebody who is there. */
  List<K> find(int limit);

  /** Keys for which something waits that may come after all others. */
  default List<K> findPatient(int limit) {
    return List.of();
  }

  /** Does what is to be done every few seconds. */
  default void everyRound() {}

  /** What is left for a key. */
  sealed interface Outcome {

    /** Nothing. */
    record Done() implements Outcome {}

    /** Perhaps something, at once. */
    record More() implements Outcome {}

    /** Something, after a pause. */
    record Later(Duration pause) implements Outcome {}
  }
}
