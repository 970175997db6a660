package org.dirigent.routing;

import java.util.List;
import java.util.Optional;

/// An agent as they stand.
///
/// @param announced the presence that comes after the current work
/// @param notResponding whether they let an offer ring out and have not come back
/// @param reachable the media on which they are reachable
/// @param inUse what their items and their open offer cost, without interruptible ones
/// @param interruptibleInUse what their interruptible items cost
/// @param overcommitted whether they have more than budget or caps allow, as only a person (or a
///     change of settings) can bring about
/// @param idleSince when work was last given to or finished by them, or they became available
public record AgentView(
    AgentId agent,
    AgentSettings settings,
    boolean retired,
    Presence presence,
    Optional<Presence> announced,
    boolean notResponding,
    List<Medium> reachable,
    int inUse,
    int interruptibleInUse,
    boolean overcommitted,
    Optional<OfferId> offer,
    Tick idleSince) {}
