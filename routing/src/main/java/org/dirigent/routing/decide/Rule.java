package org.dirigent.routing.decide;

import java.util.Optional;
import org.dirigent.routing.Ineligibility;
import org.dirigent.routing.ItemState;
import org.dirigent.routing.Plan;
import org.dirigent.routing.Presence;
import org.dirigent.routing.state.Agent;
import org.dirigent.routing.state.Item;

/// One reason why an agent may not have an item, asked of both as they are now. Says nothing if it
/// has nothing against it.
sealed interface Rule {

  Optional<Ineligibility> against(Item item, Agent agent);

  private static Optional<Ineligibility> unless(boolean fits, Ineligibility otherwise) {
    return fits ? Optional.empty() : Optional.of(otherwise);
  }

  record QueueOpen() implements Rule {
    @Override
    public Optional<Ineligibility> against(Item item, Agent agent) {
      return unless(item.queue().open(), Ineligibility.QUEUE_CLOSED);
    }
  }

  record ItemDue() implements Rule {
    @Override
    public Optional<Ineligibility> against(Item item, Agent agent) {
      return unless(item.state() != ItemState.SCHEDULED, Ineligibility.NOT_BEFORE);
    }
  }

  record NotReservedForAnother() implements Rule {
    @Override
    public Optional<Ineligibility> against(Item item, Agent agent) {
      return unless(!item.reserved() || item.keptFor(agent), Ineligibility.RESERVED);
    }
  }

  record ServesQueue() implements Rule {
    @Override
    public Optional<Ineligibility> against(Item item, Agent agent) {
      boolean helps = item.helpedBy() != null && agent.serves(item.helpedBy());
      return unless(
          helps || agent.serves(item.queue().id()) || item.directedTo(agent),
          Ineligibility.NOT_SERVING_QUEUE);
    }
  }

  record HasSkill() implements Rule {
    @Override
    public Optional<Ineligibility> against(Item item, Agent agent) {
      return unless(meetsAll(item, agent) || item.directedTo(agent), Ineligibility.LACKS_SKILL);
    }

    private static boolean meetsAll(Item item, Agent agent) {
      for (Plan.Timed requirement : item.requirements()) {
        if (agent.level(requirement.skill()) < requirement.atLeast()) {
          return false;
        }
      }
      return true;
    }
  }

  record HasNotRefused() implements Rule {
    @Override
    public Optional<Ineligibility> against(Item item, Agent agent) {
      return unless(!item.refusedBy(agent), Ineligibility.REFUSED_BEFORE);
    }
  }

  record WantsWork() implements Rule {
    @Override
    public Optional<Ineligibility> against(Item item, Agent agent) {
      return Optional.ofNullable(agent.duty().because());
    }
  }

  /// Less than wanting work: away or not answering will do, a person asks for them.
  record IsSignedIn() implements Rule {
    @Override
    public Optional<Ineligibility> against(Item item, Agent agent) {
      return unless(!(agent.presence() instanceof Presence.Offline), Ineligibility.OFFLINE);
    }
  }

  record IsReachable() implements Rule {
    @Override
    public Optional<Ineligibility> against(Item item, Agent agent) {
      return unless(agent.reachableFor(item.channel()), Ineligibility.NOT_REACHABLE);
    }
  }

  record HasNoOtherOffer() implements Rule {
    @Override
    public Optional<Ineligibility> against(Item item, Agent agent) {
      return unless(agent.offer() == null, Ineligibility.ANOTHER_OFFER);
    }
  }

  record HasCapacity() implements Rule {
    @Override
    public Optional<Ineligibility> against(Item item, Agent agent) {
      if (agent.capReached(item.channel())) {
        return Optional.of(Ineligibility.CHANNEL_CAP);
      }
      return unless(agent.hasBudgetFor(item.channel()), Ineligibility.NO_CAPACITY);
    }
  }

  record HasItNotAlready() implements Rule {
    @Override
    public Optional<Ineligibility> against(Item item, Agent agent) {
      return unless(!item.state().inHand() || item.agent() != agent, Ineligibility.HAS_IT_ALREADY);
    }
  }
}
