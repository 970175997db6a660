package org.dirigent.dispatch.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.dirigent.dispatch.engine.DispatchLog.Answer;
import org.dirigent.dispatch.engine.DispatchLog.Asked;
import org.dirigent.dispatch.engine.DispatchLog.Entry;
import org.dirigent.routing.Command;
import org.dirigent.routing.LifeCommand;
import org.dirigent.routing.Outcome;
import org.dirigent.routing.RoutingEngine;
import org.dirigent.routing.Run;
import org.dirigent.routing.Tick;

/** What the engine decided and nobody knows yet: it is committed as a whole or forgotten. */
final class Batch {

  private final RoutingEngine engine;
  private final EngineClock clock;
  private final DispatchLog log;
  private final List<Entry> entries = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Runnable> replies = new ArrayList<>();
  private final Map<UUID, Reply> known = new HashMap<>();
  private int appended;
  private long position;

  Batch(RoutingEngine engine, EngineClock clock, DispatchLog log, long lastPosition) {
    this.engine = engine;
    this.clock = clock;
    this.log = log;
    this.position = lastPosition;
  }

  List<Entry> entries() {
    return entries;
  }

  List<Answer> answers() {
    return answers;
  }

  long position() {
    return position;
  }

  boolean isEmpty() {
    return entries.isEmpty() && answers.isEmpty();
  }

  /** Whether the log held so many commands that there may be more. */
  boolean mayHaveMore(int asked) {
    return appended == asked;
  }

  /** These commands broke the engine before; they get this answer and never reach it again. */
  void alreadyRefused(Map<UUID, Reply> refused) {
    known.putAll(refused);
  }

  /** Decides a command that waits in the log. */
  void answer(Asked asked) {
    appended++;
    Reply before = known.get(asked.id());
    Reply reply = before == null ? handleSafely(asked) : before;
    known.put(asked.id(), reply);
    answers.add(new Answer(asked.id(), asked.command(), reply, true));
  }

  /** Learns which of these were answered in an earlier life or by an earlier call. */
  void recallAnswers(List<UUID> ids) {
    known.putAll(log.answered(new LinkedHashSet<>(ids)));
  }

  /** Decides a command whose caller waits. */
  void decide(Optional<UUID> id, Command command, CompletableFuture<Reply> caller) {
    Optional<Reply> before = id.map(known::get);
    Reply reply = before.orElseGet(() -> handle(command, id));
    if (before.isEmpty() && id.isPresent()) {
      known.put(id.get(), reply);
      answers.add(new Answer(id.get(), command, reply, false));
    }
    replies.add(() -> caller.complete(reply));
  }

  /** Runs the deadlines that have passed meanwhile. */
  void runDeadlines() {
    Tick now = clock.stamp(engine.view().now());
    if (engine.nextDeadline().filter(deadline -> !now.isBefore(deadline)).isPresent()) {
      handle(new LifeCommand.Wake(), Optional.empty());
    }
  }

  /** Lets the answers out; called after the commit. */
  void reply() {
    replies.forEach(Runnable::run);
  }

  /** A caller may give up, but a command in the log comes again: so its failure is told apart. */
  private Reply handleSafely(Asked asked) {
    try {
      return handle(asked.command(), Optional.of(asked.id()));
    } catch (RuntimeException e) {
      throw new Poisoned(asked.id(), e);
    }
  }

  private Reply handle(Command command, Optional<UUID> id) {
    Tick at = clock.stamp(engine.view().now());
    Run run = engine.handle(command, at);
    if (!run.events().isEmpty()) {
      entries.add(new Entry(++position, at, id, run));
    }
    return switch (run.outcome()) {
      case Outcome.Decided _ -> new Reply.Done(position);
      case Outcome.DoneBefore _ -> new Reply.Done(position);
      case Outcome.Rejected(var rejection) -> Refusals.of(rejection);
    };
  }
}
