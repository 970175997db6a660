package org.dirigent.routing;

import java.util.Optional;

/// The engine: commands in, facts out. It has no clock, thread, disk, name or chance of its own, so
/// the same commands give the same facts on any machine. One thread drives it.
///
/// - [#handle] is what the host calls: it runs deadlines that have passed, decides the command,
///   applies its facts, then settles (one match at a time) until nothing matches.
/// - [#apply] alone rebuilds the state from logged facts; it never decides and never settles.
/// - [#nextDeadline] tells when to send [LifeCommand.Wake].
///
/// After recovery the host's first command is [LifeCommand.Resume].
public final class RoutingEngine {

  public RoutingEngine() {}

  /// An engine in the state of the snapshot.
  ///
  /// @throws MalformedBytes if it is damaged or of an unknown format; it may always be thrown away
  ///     and the log be applied instead
  public static RoutingEngine restore(Snapshot snapshot) {
    throw new UnsupportedOperationException("not built yet");
  }

  /// What the command would come to at that moment. Changes nothing; runs no deadlines.
  public Outcome decide(Command command, Tick at) {
    throw new UnsupportedOperationException("not built yet");
  }

  /// The only way the state changes.
  public void apply(RoutingEvent event) {
    throw new UnsupportedOperationException("not built yet");
  }

  public Run handle(Command command, Tick at) {
    throw new UnsupportedOperationException("not built yet");
  }

  public Optional<Tick> nextDeadline() {
    throw new UnsupportedOperationException("not built yet");
  }

  public RoutingView view() {
    throw new UnsupportedOperationException("not built yet");
  }

  /// A hash over the whole state; equal after the same facts, on any machine.
  public long stateHash() {
    throw new UnsupportedOperationException("not built yet");
  }

  /// @param position how far in the host's log this state reaches
  public Snapshot snapshot(long position) {
    throw new UnsupportedOperationException("not built yet");
  }
}
