package org.dirigent.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.dirigent.workforce.QueueId;

/**
 * What a queue looks like now.
 *
 * @param changesAt when it opens or closes next, if that is known
 * @param waiting items that wait, those held out to somebody included
 * @param estimate how long somebody who comes now will probably wait
 */
public record QueueNow(
    QueueId queue,
    boolean open,
    Optional<Instant> changesAt,
    int waiting,
    int offered,
    int inHand,
    Optional<Duration> estimate) {}
