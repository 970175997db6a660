package org.dirigent.routing.decide;

import java.util.Optional;
import java.util.function.Function;
import org.dirigent.routing.ItemCommand.Admit;
import org.dirigent.routing.ItemCommand.Grant;
import org.dirigent.routing.ItemCommand.Reassess;
import org.dirigent.routing.ItemCommand.Reprioritise;
import org.dirigent.routing.ItemCommand.SwitchChannel;
import org.dirigent.routing.ItemEvent.ChannelSwitched;
import org.dirigent.routing.ItemEvent.ItemAdmitted;
import org.dirigent.routing.ItemEvent.ItemReassessed;
import org.dirigent.routing.ItemEvent.ItemReprioritised;
import org.dirigent.routing.ItemEvent.TermsGranted;
import org.dirigent.routing.ItemState;
import org.dirigent.routing.Needs;
import org.dirigent.routing.Outcome;
import org.dirigent.routing.Rejection;
import org.dirigent.routing.Terms;
import org.dirigent.routing.Tick;
import org.dirigent.routing.state.Item;
import org.dirigent.routing.state.Queue;
import org.dirigent.routing.state.State;
import org.dirigent.routing.state.Timer;

/// Decides who comes in, and what a change of needs comes to.
final class AdmissionDecisions {

  private final State state;
  private final Answers answers;

  AdmissionDecisions(State state, Answers answers) {
    this.state = state;
    this.answers = answers;
  }

  Outcome admit(Admit command, Tick at) {
    if (state.item(command.item()) != null) {
      return Answers.rejected(new Rejection.AlreadyAdmitted(command.item()));
    }
    if (state.endedItem(command.item()) != null) {
      return answers.item(command.item(), _ -> Answers.nothing());
    }
    int limit = state.pool().maxItems();
    if (state.itemCount() >= limit) {
      return Answers.rejected(new Rejection.LimitReached("items under way", limit));
    }
    return routed(command.needs(), queue -> Answers.decided(admitted(command, queue, at)));
  }

  Outcome reassess(Reassess command, Tick at) {
    return answers.item(
        command.item(),
        item ->
            switch (item.state()) {
              case SCHEDULED, WAITING ->
                  routed(
                      command.needs(),
                      queue -> Answers.decided(reassessed(item, command.needs(), queue, at)));
              case OFFERED, ENGAGED, HELD, WRAPPING_UP ->
                  Answers.wrongState(item, ItemState.SCHEDULED, ItemState.WAITING);
            });
  }

  Outcome reprioritise(Reprioritise command, Tick at) {
    return answers.item(
        command.item(),
        item ->
            item.needs().priority().equals(command.priority())
                ? Answers.nothing()
                : Answers.decided(
                    new ItemReprioritised(
                        at,
                        item.id(),
                        command.priority(),
                        Planning.reprioritised(item, command.priority()))));
  }

  Outcome grant(Grant command, Tick at) {
    return answers.item(
        command.item(),
        item ->
            item.terms().equals(command.terms())
                ? Answers.nothing()
                : Answers.decided(
                    new TermsGranted(
                        at,
                        item.id(),
                        command.terms(),
                        Planning.place(
                            item.queue(), item.needs().priority(), command.terms(), born(item)))));
  }

  Outcome switchChannel(SwitchChannel command, Tick at) {
    return answers.item(
        command.item(),
        item ->
            answers.channel(
                command.channel(),
                channel ->
                    channel == item.channel()
                        ? Answers.nothing()
                        : Answers.decided(new ChannelSwitched(at, item.id(), command.channel()))));
  }

  private Outcome routed(Needs needs, Function<Queue, Outcome> then) {
    return answers.queueInService(
        needs.queue(), queue -> answers.channel(needs.channel(), _ -> then.apply(queue)));
  }

  private static ItemAdmitted admitted(Admit command, Queue queue, Tick at) {
    Tick arrivedAt = at.isBefore(command.arrivedAt()) ? at : command.arrivedAt();
    Optional<Tick> notBefore = command.notBefore().filter(at::isBefore);
    Tick born = notBefore.orElse(arrivedAt);
    Tick entered = notBefore.orElse(at);
    return new ItemAdmitted(
        at,
        command.item(),
        command.needs(),
        arrivedAt,
        notBefore,
        Planning.plan(queue, command.needs(), Terms.NONE, born, entered));
  }

  private static ItemReassessed reassessed(Item item, Needs needs, Queue queue, Tick at) {
    boolean scheduled = item.state() == ItemState.SCHEDULED;
    Tick entered = scheduled ? new Tick(item.notBefore()) : at;
    return new ItemReassessed(
        at, item.id(), needs, Planning.plan(queue, needs, item.terms(), born(item), entered));
  }

  /// From when on its age counts.
  static Tick born(Item item) {
    return item.notBefore() == Timer.NEVER ? item.arrivedAt() : new Tick(item.notBefore());
  }
}
