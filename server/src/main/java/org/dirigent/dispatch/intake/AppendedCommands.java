package org.dirigent.dispatch.intake;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.dirigent.dispatch.engine.Conductor;
import org.dirigent.dispatch.engine.DispatchLog;
import org.dirigent.routing.Command;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends commands to the log in the caller's transaction, and wakes the conductor after the
 * commit.
 */
@Component
class AppendedCommands {

  private final DispatchLog dispatchLog;
  private final Conductor conductor;

  AppendedCommands(DispatchLog dispatchLog, Conductor conductor) {
    this.dispatchLog = dispatchLog;
    this.conductor = conductor;
  }

  /** Appends a command that follows from an event; the same event again appends nothing. */
  void because(long position, int ordinal, Command command) {
    dispatchLog.append(id(position, ordinal), command);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            conductor.look();
          }
        });
  }

  private static UUID id(long position, int ordinal) {
    byte[] place =
        ByteBuffer.allocate(20).putInt(0xC0111A4D).putLong(position).putInt(ordinal).array();
    return UUID.nameUUIDFromBytes(place);
  }
}
