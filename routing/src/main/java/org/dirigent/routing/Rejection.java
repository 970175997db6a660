package org.dirigent.routing;

import java.util.List;

/// An expected refusal: what is wrong, with which value, and where it helps what to do. The host
/// words it for people, for only it knows names; [#explanation()] is for logs and developers.
public sealed interface Rejection {

  String explanation();

  record UnknownItem(ItemId item) implements Rejection {
    @Override
    public String explanation() {
      return "%s is not known; it was never admitted or ended long ago".formatted(item);
    }
  }

  record UnknownAgent(AgentId agent) implements Rejection {
    @Override
    public String explanation() {
      return "%s is not known; configure the agent first".formatted(agent);
    }
  }

  record UnknownQueue(QueueId queue) implements Rejection {
    @Override
    public String explanation() {
      return "%s is not known; configure the queue first".formatted(queue);
    }
  }

  record UnknownChannel(ChannelName channel) implements Rejection {
    @Override
    public String explanation() {
      return "channel \"%s\" is not known; configure the channel first".formatted(channel);
    }
  }

  record UnknownOffer(OfferId offer) implements Rejection {
    @Override
    public String explanation() {
      return "%s is not known; it was never made or closed long ago".formatted(offer);
    }
  }

  record QueueRetired(QueueId queue) implements Rejection {
    @Override
    public String explanation() {
      return "%s is retired and takes no new items; choose another".formatted(queue);
    }
  }

  record AgentRetired(AgentId agent) implements Rejection {
    @Override
    public String explanation() {
      return "%s is retired and gets no new work; choose another".formatted(agent);
    }
  }

  record AlreadyAdmitted(ItemId item) implements Rejection {
    @Override
    public String explanation() {
      return "%s is under way already; an item is admitted once".formatted(item);
    }
  }

  record ItemHasEnded(ItemId item, ItemView.Ending how, Tick when) implements Rejection {
    @Override
    public String explanation() {
      return "%s was %s at %s".formatted(item, how.words(), when);
    }
  }

  record OfferHasClosed(OfferId offer, OfferView.Ending how, Tick when) implements Rejection {
    @Override
    public String explanation() {
      return "%s was %s at %s".formatted(offer, how.words(), when);
    }
  }

  record OfferedToAnother(OfferId offer, AgentId agent) implements Rejection {
    @Override
    public String explanation() {
      return "%s is not held out to %s".formatted(offer, agent);
    }
  }

  /// The item is in a state in which this cannot be done.
  record WrongState(ItemId item, ItemState state, List<ItemState> wanted) implements Rejection {
    public WrongState {
      wanted = List.copyOf(wanted);
    }

    @Override
    public String explanation() {
      return "%s is %s, it would have to be one of %s".formatted(item, state, wanted);
    }
  }

  record NotTheAssignee(ItemId item, AgentId agent) implements Rejection {
    @Override
    public String explanation() {
      return "%s is not with %s (any more)".formatted(item, agent);
    }
  }

  record NotEligible(ItemId item, AgentId agent, Ineligibility because) implements Rejection {
    @Override
    public String explanation() {
      return "%s cannot have %s: %s".formatted(agent, item, because.words());
    }
  }

  record WrapUpIsFixed(ItemId item, Tick until) implements Rejection {
    @Override
    public String explanation() {
      return "the wrap-up of %s lasts until %s and cannot be cut short".formatted(item, until);
    }
  }

  record LimitReached(String what, long limit) implements Rejection {
    @Override
    public String explanation() {
      return "there are %d %s already, which is the limit".formatted(limit, what);
    }
  }

  /// Time runs forward only; the host sends the later of its clock and the last moment.
  record ClockWentBackwards(Tick last, Tick given) implements Rejection {
    @Override
    public String explanation() {
      return "%s lies before %s, which the engine has already seen".formatted(given, last);
    }
  }
}
