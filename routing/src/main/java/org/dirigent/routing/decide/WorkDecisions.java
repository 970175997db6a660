package org.dirigent.routing.decide;

import java.util.Optional;
import org.dirigent.routing.ItemCommand.Complete;
import org.dirigent.routing.ItemCommand.EndContact;
import org.dirigent.routing.ItemCommand.Hold;
import org.dirigent.routing.ItemCommand.Requeue;
import org.dirigent.routing.ItemCommand.TransferToAgent;
import org.dirigent.routing.ItemCommand.TransferToQueue;
import org.dirigent.routing.ItemCommand.Unhold;
import org.dirigent.routing.ItemEvent.ItemCompleted;
import org.dirigent.routing.ItemEvent.ItemHeld;
import org.dirigent.routing.ItemEvent.ItemRequeued;
import org.dirigent.routing.ItemEvent.ItemUnheld;
import org.dirigent.routing.ItemState;
import org.dirigent.routing.Needs;
import org.dirigent.routing.Needs.Preference;
import org.dirigent.routing.Outcome;
import org.dirigent.routing.Plan;
import org.dirigent.routing.Rejection;
import org.dirigent.routing.Tick;
import org.dirigent.routing.Ticks;
import org.dirigent.routing.WrapUp;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Item;
import org.dirigent.routing.state.Queue;

/// Decides what agents do with the work they have.
final class WorkDecisions {

  private final Answers answers;

  WorkDecisions(Answers answers) {
    this.answers = answers;
  }

  Outcome hold(Hold command, Tick at) {
    return answers.inContact(
        command.item(),
        command.assignee(),
        item ->
            item.state() == ItemState.HELD
                ? Answers.nothing()
                : Answers.decided(new ItemHeld(at, item.id(), command.assignee())));
  }

  Outcome unhold(Unhold command, Tick at) {
    return answers.inContact(
        command.item(),
        command.assignee(),
        item ->
            item.state() == ItemState.ENGAGED
                ? Answers.nothing()
                : Answers.decided(new ItemUnheld(at, item.id(), command.assignee())));
  }

  Outcome endContact(EndContact command, Tick at) {
    return answers.inHand(
        command.item(),
        command.assignee(),
        item ->
            item.state() == ItemState.WRAPPING_UP
                ? Answers.nothing()
                : Answers.decided(
                    WrappingUp.contactEnded(item, command.assignee(), command.wrapUp(), at)));
  }

  Outcome complete(Complete command, Tick at) {
    return answers.inHand(
        command.item(),
        command.assignee(),
        item -> {
          if (item.wrapUpFixed()) {
            return Answers.rejected(
                new Rejection.WrapUpIsFixed(item.id(), new Tick(item.wrapUpEnds())));
          }
          boolean contactIsOver = item.state() == ItemState.WRAPPING_UP;
          return !contactIsOver && item.queue().settings().wrapUp() instanceof WrapUp.TimedForced
              ? Answers.wrongState(item, ItemState.WRAPPING_UP)
              : Answers.decided(new ItemCompleted(at, item.id(), command.assignee()));
        });
  }

  Outcome requeue(Requeue command, Tick at) {
    return answers.inContact(
        command.item(),
        command.assignee(),
        item -> requeued(item, ItemRequeued.Why.PUT_BACK, item.needs(), Planning.again(item), at));
  }

  Outcome transfer(TransferToQueue command, Tick at) {
    return answers.inContact(
        command.item(),
        command.assignee(),
        item ->
            answers.queueInService(
                command.queue(), queue -> transferred(item, command, queue, at)));
  }

  Outcome transfer(TransferToAgent command, Tick at) {
    return answers.inContact(
        command.item(),
        command.assignee(),
        item -> answers.agentInService(command.to(), to -> transferred(item, command, to, at)));
  }

  private static Outcome transferred(Item item, TransferToQueue command, Queue queue, Tick at) {
    Needs needs =
        new Needs(
            command.queue(),
            item.channel().name(),
            command.requirements(),
            item.needs().priority(),
            Optional.empty());
    Plan plan = Planning.plan(queue, needs, item.terms(), AdmissionDecisions.born(item), at);
    return requeued(item, ItemRequeued.Why.TRANSFERRED_TO_QUEUE, needs, plan, at);
  }

  private static Outcome transferred(Item item, TransferToAgent command, Agent to, Tick at) {
    return Eligibility.against(Eligibility.TRANSFER, item, to)
        .map(no -> Answers.rejected(new Rejection.NotEligible(item.id(), to.id(), no)))
        .orElseGet(() -> handedTo(item, to, command.within(), at));
  }

  private static Outcome handedTo(Item item, Agent to, Ticks within, Tick at) {
    Preference preference = new Preference(to.id(), Preference.Why.TRANSFER, Optional.of(within));
    return requeued(
        item,
        ItemRequeued.Why.TRANSFERRED_TO_AGENT,
        item.needs().preferring(preference),
        Planning.keptFor(item, preference, at),
        at);
  }

  private static Outcome requeued(
      Item item, ItemRequeued.Why why, Needs needs, Plan plan, Tick at) {
    return Answers.decided(
        new ItemRequeued(at, item.id(), Withdrawing.holder(item), why, needs, plan));
  }
}
