package org.dirigent.routing;

import java.util.Optional;

/// A queue as it stands.
///
/// @param version the version of the configuration at which it was last configured
/// @param changesAt when it opens or closes next; absent when that is not known
/// @param waiting how many items wait, without those held out to an agent at the moment
/// @param inHand how many are engaged, held or wrapping up
public record QueueView(
    QueueId queue,
    QueueSettings settings,
    boolean retired,
    long version,
    boolean open,
    Optional<Tick> changesAt,
    int waiting,
    int offered,
    int inHand) {}
