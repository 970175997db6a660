package org.dirigent.dispatch.intake;

import org.dirigent.conversation.WorkItemId;
import org.dirigent.conversation.WorkMerged;
import org.dirigent.dispatch.DispatchNews;
import org.dirigent.dispatch.WorkList;
import org.dirigent.dispatch.engine.Numbers;
import org.dirigent.platform.LiveBus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What follows from two conversations that became one: work goes on in the one that is kept, where
 * and with whom it is, and of two work items one ends.
 */
@Component
class MergedWork {

  private final AppendedCommands commands;
  private final Numbers numbers;
  private final WorkList works;
  private final LiveBus bus;
  private final JdbcClient jdbc;

  MergedWork(
      AppendedCommands commands, Numbers numbers, WorkList works, LiveBus bus, JdbcClient jdbc) {
    this.commands = commands;
    this.numbers = numbers;
    this.works = works;
    this.bus = bus;
    this.jdbc = jdbc;
  }

  void take(WorkMerged merged, long position) {
    merged.moved().forEach(work -> move(work, merged));
    merged
        .spared()
        .ifPresent(
            spared ->
                numbers
                    .find(spared.workItem())
                    .ifPresent(item -> commands.done(position, item, spared.by())));
  }

  /** The engine knows no conversations, so only the screens have to hear of it. */
  private void move(WorkItemId work, WorkMerged merged) {
    jdbc.sql("update work_item set conversation = ? where id = ?")
        .params(merged.into().value(), work.value())
        .update();
    works
        .find(work)
        .ifPresent(
            moved ->
                bus.publish(
                    DispatchNews.TOPIC,
                    "work.changed",
                    new DispatchNews.WorkChanged(work, moved.conversation(), moved.queue())));
  }
}
