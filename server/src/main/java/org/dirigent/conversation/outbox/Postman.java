package org.dirigent.conversation.outbox;

import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.crew.Crew;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sees to it that messages are sent, from start to stop. */
@Component
final class Postman implements SmartLifecycle {

  private static final int WORKERS = 8;

  private final Sending sending;
  private volatile @Nullable Crew<ConversationId> crew;

  Postman(Sending sending) {
    this.sending = sending;
  }

  /** Something waits in this conversation; called after the commit. */
  void ring(ConversationId conversation) {
    Crew<ConversationId> working = crew;
    if (working != null) {
      working.ring(conversation);
    }
  }

  @Override
  public void start() {
    crew = Crew.begin("postman", WORKERS, sending);
  }

  @Override
  public void stop() {
    Crew<ConversationId> stopping = crew;
    crew = null;
    if (stopping != null) {
      stopping.end();
    }
  }

  @Override
  public boolean isRunning() {
    return crew != null;
  }

  @Override
  public int getPhase() {
    return 0;
  }
}
