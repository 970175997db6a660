package org.dirigent.routing;

import java.util.List;

/// What an item of one channel asks of an agent.
///
/// @param cost what it takes from the agent's budget
/// @param needs the media on which the agent must be reachable, all of them
/// @param interruptible whether more pressing work may come on top: an interruptible item (a mail)
///     never keeps an agent from one that is not (a call), only from others of its kind
public record ChannelSettings(int cost, List<Medium> needs, boolean interruptible) {

  public static final int MAX_COST = 10_000;

  public ChannelSettings {
    Checks.between(0, MAX_COST, cost, "a channel's cost");
    needs = Checks.atMost(8, needs, "media for a channel");
    Checks.distinct(needs, "the media of a channel");
  }
}
