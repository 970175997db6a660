package org.dirigent.conversation.inbox;

import java.time.Instant;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.DeliveryKey;
import org.dirigent.conversation.timeline.Lane;

/** A delivery as it is taken in. */
record Taken(
    AccountId account, DeliveryKey key, Lane lane, LetterKind kind, String payload, Instant at) {

  /** What may be taken in only once. */
  Once once() {
    return new Once(account, key);
  }

  /** The name of a delivery. */
  record Once(AccountId account, DeliveryKey key) {}
}
