package org.dirigent.desk;

import org.dirigent.conversation.AgentTyping;
import org.dirigent.conversation.ConversationId;
import org.dirigent.platform.LiveCommand;
import org.dirigent.platform.LiveConnection;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;

/** "I am typing", or "I stopped". Desks repeat it every few seconds while it is so. */
@Component
class TypingCommand implements LiveCommand<TypingCommand.Typing> {

  /** Where somebody types. */
  record Typing(ConversationId conversationId, boolean on) {}

  private final AgentTyping typing;

  TypingCommand(AgentTyping typing) {
    this.typing = typing;
  }

  @Override
  public String type() {
    return "typing";
  }

  @Override
  public Class<Typing> data() {
    return Typing.class;
  }

  @Override
  public void handle(LiveConnection from, Typing said) {
    if (!from.who().has(Role.AGENT)) {
      throw Problems.NOT_ALLOWED.because("Only agents write to customers.");
    }
    typing.typing(said.conversationId(), new AgentId(from.who().id().value()), said.on());
  }
}
