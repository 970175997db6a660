package org.dirigent.conversation.inbox;

import java.time.Instant;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.DeliveryKey;
import org.dirigent.conversation.timeline.Lane;

/** A delivery that was taken in and is to be understood. */
record Waiting(
    long id,
    AccountId account,
    DeliveryKey key,
    Lane lane,
    LetterKind kind,
    String payload,
    Instant at) {}
