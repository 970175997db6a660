package org.dirigent.routing;

import java.util.List;
import java.util.Optional;

/// Commands about one item. Those that speak for its assignee name them, so that a stale screen
/// cannot act on work that has moved on.
public sealed interface ItemCommand extends Command {

  ItemId item();

  /// @param arrivedAt when the contact arrived, which may be earlier than now: its age counts
  /// @param notBefore the moment before which it is not held out to anybody
  record Admit(ItemId item, Needs needs, Tick arrivedAt, Optional<Tick> notBefore)
      implements ItemCommand {}

  /// Replaces the needs of an item that waits, because the rules changed; its age is kept.
  record Reassess(ItemId item, Needs needs) implements ItemCommand {}

  record Reprioritise(ItemId item, Priority priority) implements ItemCommand {}

  /// Grants an item a class or a promise of its own, in place of what was granted before. Its age
  /// is kept.
  record Grant(ItemId item, Terms terms) implements ItemCommand {}

  /// The customer is gone for good: waiting work is abandoned, engaged work is wrapped up.
  record CustomerLeft(ItemId item) implements ItemCommand {}

  /// The customer's connection dropped, which is not yet leaving; see
  /// [PoolSettings#customerGrace()].
  record CustomerDropped(ItemId item) implements ItemCommand {}

  record CustomerReturned(ItemId item) implements ItemCommand {}

  /// Not wanted any more, by whoever may say so; from any state.
  record Cancel(ItemId item) implements ItemCommand {}

  record Hold(ItemId item, AgentId assignee) implements ItemCommand {}

  record Unhold(ItemId item, AgentId assignee) implements ItemCommand {}

  /// The contact is over.
  ///
  /// @param wrapUp whether the agent asks for wrap-up where the queue leaves it to them
  record EndContact(ItemId item, AgentId assignee, boolean wrapUp) implements ItemCommand {}

  /// The wrap-up is over; straight from engaged it ends contact and wrap-up together.
  record Complete(ItemId item, AgentId assignee) implements ItemCommand {}

  /// A switch of channel: the cost changes, the age does not.
  record SwitchChannel(ItemId item, ChannelName channel) implements ItemCommand {}

  record TransferToQueue(
      ItemId item, AgentId assignee, QueueId queue, List<Needs.Requirement> requirements)
      implements ItemCommand {}

  /// Waits for that agent alone within the time, then in its queue.
  record TransferToAgent(ItemId item, AgentId assignee, AgentId to, Ticks within)
      implements ItemCommand {}

  /// Back to its queue at its age; whoever gives it back is asked last.
  record Requeue(ItemId item, AgentId assignee) implements ItemCommand {}

  /// An agent picks a waiting item, also one that is just held out to somebody else. Skills are
  /// their own judgement; queue, reachability and capacity are not.
  record Take(ItemId item, AgentId agent) implements ItemCommand {}

  /// A supervisor gives an item to an agent, from wherever it is. It may over-commit them, visibly.
  record Assign(ItemId item, AgentId agent) implements ItemCommand {}
}
