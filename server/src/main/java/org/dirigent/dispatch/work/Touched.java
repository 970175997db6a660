package org.dirigent.dispatch.work;

import java.util.Optional;
import org.dirigent.routing.AgentEvent;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.ConfigurationEvent;
import org.dirigent.routing.ItemEvent;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.LifeEvent;
import org.dirigent.routing.OfferEvent;
import org.dirigent.routing.QueueEvent;
import org.dirigent.routing.RoutingEvent;

/** Which item and which agent a fact is about. */
public final class Touched {

  private Touched() {}

  /** The item, if it is about one. */
  public static Optional<ItemId> item(RoutingEvent event) {
    return switch (event) {
      case ItemEvent fact -> Optional.of(fact.item());
      case OfferEvent fact -> Optional.of(fact.item());
      case AgentEvent _, ConfigurationEvent _, LifeEvent _, QueueEvent _ -> Optional.empty();
    };
  }

  /** The agent whose presence, load or settings it changes, if it does. */
  public static Optional<AgentId> agent(RoutingEvent event) {
    return switch (event) {
      case AgentEvent fact -> Optional.of(fact.agent());
      case OfferEvent fact -> Optional.of(fact.agent());
      case ConfigurationEvent.AgentConfigured fact -> Optional.of(fact.agent());
      case ConfigurationEvent.AgentRetired fact -> Optional.of(fact.agent());
      case ItemEvent.ItemAssigned fact -> Optional.of(fact.agent());
      case ItemEvent.ItemHeld fact -> Optional.of(fact.assignee());
      case ItemEvent.ItemUnheld fact -> Optional.of(fact.assignee());
      case ItemEvent.ItemRequeued fact -> Optional.of(fact.from());
      case ItemEvent.WrapUpStarted fact -> Optional.of(fact.assignee());
      case ItemEvent.ItemCompleted fact -> Optional.of(fact.assignee());
      case ConfigurationEvent _, ItemEvent _, LifeEvent _, QueueEvent _ -> Optional.empty();
    };
  }
}
