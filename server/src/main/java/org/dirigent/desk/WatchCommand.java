package org.dirigent.desk;

import org.dirigent.conversation.ConversationId;
import org.dirigent.platform.LiveCommand;
import org.dirigent.platform.LiveConnection;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.springframework.stereotype.Component;

/** "I look at this conversation", or "I write in it". */
@Component
class WatchCommand implements LiveCommand<WatchCommand.Watch> {

  /** What is looked at, and how closely. */
  record Watch(ConversationId conversationId, Viewers.Mode mode) {}

  private final Viewers viewers;

  WatchCommand(Viewers viewers) {
    this.viewers = viewers;
  }

  @Override
  public String type() {
    return "watch";
  }

  @Override
  public Class<Watch> data() {
    return Watch.class;
  }

  @Override
  public void handle(LiveConnection from, Watch watch) {
    if (!from.who().has(Role.AGENT) && !from.who().has(Role.SUPERVISOR)) {
      throw Problems.NOT_ALLOWED.because("Only agents and supervisors look at conversations.");
    }
    viewers.look(from, watch.conversationId(), watch.mode());
  }
}
