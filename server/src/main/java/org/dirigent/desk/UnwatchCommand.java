package org.dirigent.desk;

import org.dirigent.conversation.ConversationId;
import org.dirigent.platform.LiveCommand;
import org.dirigent.platform.LiveConnection;
import org.springframework.stereotype.Component;

/** "I look elsewhere now." */
@Component
class UnwatchCommand implements LiveCommand<UnwatchCommand.Unwatch> {

  /** What is not looked at any more. */
  record Unwatch(ConversationId conversationId) {}

  private final Viewers viewers;

  UnwatchCommand(Viewers viewers) {
    this.viewers = viewers;
  }

  @Override
  public String type() {
    return "unwatch";
  }

  @Override
  public Class<Unwatch> data() {
    return Unwatch.class;
  }

  @Override
  public void handle(LiveConnection from, Unwatch unwatch) {
    viewers.lookAway(from, unwatch.conversationId());
  }
}
