package org.dirigent.conversation.outbox;

import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.crew.WorkingCrew;
import org.springframework.stereotype.Component;

/** Those who send, conversation by conversation. Rung after the commit. */
@Component
final class Postman extends WorkingCrew<ConversationId> {

  private static final int WORKERS = 8;

  Postman(Sending sending) {
    super("postman", WORKERS, sending);
  }
}
