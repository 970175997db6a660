package org.dirigent.routing.decide;

import java.util.List;
import org.dirigent.routing.ItemCommand.Cancel;
import org.dirigent.routing.ItemCommand.CustomerDropped;
import org.dirigent.routing.ItemCommand.CustomerLeft;
import org.dirigent.routing.ItemCommand.CustomerReturned;
import org.dirigent.routing.ItemEvent.CustomerConnectionBack;
import org.dirigent.routing.ItemEvent.CustomerConnectionLost;
import org.dirigent.routing.ItemEvent.ItemCancelled;
import org.dirigent.routing.ItemState;
import org.dirigent.routing.OfferEvent.OfferWithdrawn;
import org.dirigent.routing.Outcome;
import org.dirigent.routing.Tick;
import org.dirigent.routing.state.State;
import org.dirigent.routing.state.Timer;

/// Decides what it means that customers come, go and drop out.
final class CustomerDecisions {

  private final State state;
  private final Answers answers;

  CustomerDecisions(State state, Answers answers) {
    this.state = state;
    this.answers = answers;
  }

  Outcome left(CustomerLeft command, Tick at) {
    return answers.item(
        command.item(), item -> new Outcome.Decided(WrappingUp.customerLeft(item, at)));
  }

  Outcome dropped(CustomerDropped command, Tick at) {
    return answers.item(
        command.item(),
        item ->
            item.graceEnds() != Timer.NEVER || item.state() == ItemState.WRAPPING_UP
                ? Answers.nothing()
                : Answers.decided(
                    new CustomerConnectionLost(
                        at, item.id(), at.plus(state.pool().customerGrace()))));
  }

  Outcome returned(CustomerReturned command, Tick at) {
    return answers.item(
        command.item(),
        item ->
            item.graceEnds() == Timer.NEVER
                ? Answers.nothing()
                : Answers.decided(new CustomerConnectionBack(at, item.id())));
  }

  Outcome cancel(Cancel command, Tick at) {
    return answers.item(
        command.item(),
        item -> {
          ItemCancelled cancelled = new ItemCancelled(at, item.id());
          return item.state() == ItemState.OFFERED
              ? new Outcome.Decided(
                  List.of(
                      Withdrawing.withdraw(item, OfferWithdrawn.Why.ITEM_CANCELLED, at), cancelled))
              : Answers.decided(cancelled);
        });
  }
}
