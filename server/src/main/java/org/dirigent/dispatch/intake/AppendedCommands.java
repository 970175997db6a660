package org.dirigent.dispatch.intake;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.dispatch.engine.Conductor;
import org.dirigent.dispatch.engine.DispatchLog;
import org.dirigent.dispatch.engine.Numbers;
import org.dirigent.platform.IdSource;
import org.dirigent.routing.Command;
import org.dirigent.routing.ItemCommand;
import org.dirigent.routing.ItemId;
import org.dirigent.workforce.AgentId;
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
  private final Numbers numbers;
  private final Conductor conductor;
  private final IdSource ids;

  AppendedCommands(DispatchLog dispatchLog, Numbers numbers, Conductor conductor, IdSource ids) {
    this.dispatchLog = dispatchLog;
    this.numbers = numbers;
    this.conductor = conductor;
    this.ids = ids;
  }

  /** Appends a command that follows from an event; the same event again appends nothing. */
  void because(long position, int ordinal, Command command) {
    append(id(position, ordinal), command);
  }

  /** Appends a command that follows from nothing but the caller's transaction. */
  void now(Command command) {
    append(ids.next(), command);
  }

  private void append(UUID id, Command command) {
    dispatchLog.append(id, command);
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            conductor.look();
          }
        });
  }

  /**
   * Ends work that needs nothing more, by whoever had it in hand. The queue may want something
   * after a contact; after this nothing is left to do.
   */
  void done(long position, ItemId item, Optional<AgentId> by) {
    if (by.isEmpty()) {
      because(position, 0, new ItemCommand.Cancel(item));
      return;
    }
    var agent = numbers.of(by.get());
    because(position, 0, new ItemCommand.EndContact(item, agent, false));
    because(position, 1, new ItemCommand.Complete(item, agent));
  }

  private static UUID id(long position, int ordinal) {
    byte[] place =
        ByteBuffer.allocate(20).putInt(0xC0111A4D).putLong(position).putInt(ordinal).array();
    return UUID.nameUUIDFromBytes(place);
  }
}
