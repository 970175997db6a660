package org.dirigent.dispatch.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dirigent.platform.Lease;
import org.dirigent.routing.Command;
import org.dirigent.routing.Run;
import org.dirigent.routing.Snapshot;
import org.dirigent.routing.Tick;

/**
 * The log of one pool: commands that wait for an answer, and the facts that followed. One of the
 * three seams over which one node can become many; nobody else may know on how many nodes it runs.
 */
public interface DispatchLog {

  /**
   * Stores a command in the caller's transaction, to be answered by whoever owns the engine. The
   * same id again changes nothing.
   */
  void append(UUID id, Command command);

  /** Commands that nobody has answered, the oldest first. Found by that, never by a watermark. */
  List<Asked> unanswered(int limit);

  /** The answers that were given to these commands before. */
  Map<UUID, Reply> answered(Set<UUID> ids);

  /**
   * Writes runs and answers at once, and whatever {@code together} writes with them.
   *
   * @return false if the lease is held by somebody else now; nothing was written
   */
  boolean commit(Lease lease, List<Entry> entries, List<Answer> answers, Runnable together);

  /** The newest snapshot, if one is kept. */
  Optional<Snapshot> snapshot();

  /** Keeps a snapshot and throws all but one older away. */
  void keep(Snapshot snapshot);

  /** Runs behind a position, in order. */
  List<Entry> after(long position, int limit);

  /** A command that waits. */
  record Asked(UUID id, Command command) {}

  /**
   * What was answered.
   *
   * @param stored whether the command was appended before, so that only its answer is missing
   */
  record Answer(UUID id, Command command, Reply reply, boolean stored) {}

  /** One run of the engine. */
  record Entry(long position, Tick at, Optional<UUID> command, Run run) {}
}
