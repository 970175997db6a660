package org.dirigent.routing;

/// Something the engine is asked to do or told to know. Everything it knows entered as one of
/// these, configuration included; what comes of it are [RoutingEvent]s or a [Rejection].
public sealed interface Command
    permits AgentCommand, ConfigurationCommand, ItemCommand, LifeCommand, OfferCommand {}
