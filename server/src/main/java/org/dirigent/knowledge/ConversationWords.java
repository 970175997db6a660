package org.dirigent.knowledge;

import java.util.Optional;
import java.util.UUID;
import org.dirigent.customer.CustomerId;

/** What a prepared text may say about a conversation; answered by whoever keeps conversations. */
public interface ConversationWords {

  /** The words of this conversation; nothing if there is none. */
  Optional<Words> of(UUID conversation);

  /**
   * Whose concern it is, and what it is called.
   *
   * @param topic empty if nobody named it
   */
  record Words(CustomerId customer, String topic) {}
}
