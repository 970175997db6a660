package org.dirigent.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirigent.routing.decide.Decider;
import org.dirigent.routing.decide.Settling;
import org.dirigent.routing.state.Imaging;
import org.dirigent.routing.state.Restoring;
import org.dirigent.routing.state.State;
import org.dirigent.routing.state.StateView;
import org.dirigent.routing.state.Timer;
import org.dirigent.routing.wire.Snapshots;
import org.jspecify.annotations.Nullable;

/// The engine: commands in, facts out. It has no clock, thread, disk, name or chance of its own, so
/// the same commands give the same facts on any machine. One thread drives it.
///
/// - [#handle] is what the host calls: it runs deadlines that have passed, decides the command,
///   applies its facts, then settles (one match at a time) until nothing matches.
/// - [#apply] alone rebuilds the state from logged facts; it never decides and never settles.
/// - [#nextDeadline] tells when to send [LifeCommand.Wake].
///
/// After recovery the host's first command is [LifeCommand.Resume]. An exception out of here is a
/// broken invariant: throw the engine away and rebuild it from the log.
public final class RoutingEngine {

  private final State state;
  private final Decider decider;
  private final Settling settling;
  private final RoutingView view;

  /// An engine that knows nothing yet.
  public RoutingEngine() {
    this(new State());
  }

  private RoutingEngine(State state) {
    this.state = state;
    this.decider = new Decider(state);
    this.settling = new Settling(state);
    this.view = new StateView(state);
  }

  /// An engine in the state of the snapshot.
  ///
  /// @throws MalformedBytes if it is damaged or of an unknown format; it may always be thrown away
  ///     and the log be applied instead
  public static RoutingEngine restore(Snapshot snapshot) {
    return new RoutingEngine(Restoring.restored(Snapshots.open(snapshot)));
  }

  /// What the command would come to at that moment. Changes nothing; runs no deadlines.
  public Outcome decide(Command command, Tick at) {
    return decider.decide(command, at);
  }

  /// The only way the state changes.
  public void apply(RoutingEvent event) {
    state.apply(event);
  }

  /// Judges a command at a moment that is not before any earlier one, and makes true what follows.
  public Run handle(Command command, Tick at) {
    List<RoutingEvent> facts = new ArrayList<>();
    if (!(command instanceof LifeCommand.Resume)) {
      runDeadlines(at, facts);
    }
    Outcome outcome = decider.decide(command, at);
    if (outcome instanceof Outcome.Decided decided) {
      decided.events().forEach(event -> make(event, facts));
    }
    settle(at, facts);
    return new Run(facts, outcome);
  }

  /// When the next deadline is due; absent while there is none.
  public Optional<Tick> nextDeadline() {
    Timer next = state.nextTimer();
    return next == null ? Optional.empty() : Optional.of(new Tick(next.due()));
  }

  public RoutingView view() {
    return view;
  }

  /// A hash over the whole state; equal after the same facts, on any machine.
  public long stateHash() {
    return snapshot(0).hash();
  }

  /// @param position how far in the host's log this state reaches
  public Snapshot snapshot(long position) {
    return Snapshots.of(Imaging.image(state), position);
  }

  /// Matches come after all deadlines that have passed, so that a host that is late makes no offers
  /// in the past and blames nobody for not answering them.
  private void settle(Tick at, List<RoutingEvent> facts) {
    if (at.isBefore(state.now())) {
      return;
    }
    Optional<RoutingEvent> next;
    do {
      runDeadlines(at, facts);
      next = settling.next(at);
      next.ifPresent(event -> make(event, facts));
    } while (next.isPresent());
  }

  private void runDeadlines(Tick at, List<RoutingEvent> facts) {
    for (Timer timer = dueBy(at); timer != null; timer = dueBy(at)) {
      Tick due = new Tick(Math.max(timer.due(), state.now().value()));
      List<RoutingEvent> events = decider.due(timer, due);
      if (events.isEmpty()) {
        throw new IllegalStateException("nothing comes of the deadline of " + timer);
      }
      events.forEach(event -> make(event, facts));
    }
  }

  private @Nullable Timer dueBy(Tick at) {
    Timer next = state.nextTimer();
    return next != null && next.due() <= at.value() ? next : null;
  }

  private void make(RoutingEvent event, List<RoutingEvent> facts) {
    state.apply(event);
    facts.add(event);
  }
}
