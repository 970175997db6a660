package org.dirigent.conversation.timeline;

import java.util.Optional;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.Happening;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;

/** Puts what other modules tell into the words of the timeline. */
@Component
class Happenings {

  private final AgentNames names;

  Happenings(AgentNames names) {
    this.names = names;
  }

  /** Who did it. */
  Voice voice(Happening happening) {
    return switch (happening) {
      case Happening.Joined joined -> voice(joined.agent());
      case Happening.Transferred transferred -> voice(transferred.by());
      case Happening.Returned returned -> returned.from().map(this::voice).orElse(Voice.SYSTEM);
      case Happening.WrappedUp wrappedUp -> voice(wrappedUp.agent());
      case Happening.OfferMissed _,
          Happening.OfferDeclined _,
          Happening.Reassessed _,
          Happening.Restarted _ ->
          Voice.SYSTEM;
    };
  }

  /** What was done. */
  Fact fact(Happening happening) {
    return switch (happening) {
      case Happening.Joined(AgentId agent) -> new Fact.Joined(names.named(agent));
      case Happening.Transferred transferred -> transferred(transferred);
      case Happening.OfferMissed missed ->
          new Fact.OfferMissed(names.named(missed.agent()), missed.rang().toSeconds());
      case Happening.OfferDeclined declined ->
          new Fact.OfferDeclined(names.named(declined.agent()), declined.reason().orElse(null));
      case Happening.Returned(Optional<AgentId> from, String reason) ->
          new Fact.Returned(from.map(names::named).orElse(null), reason);
      case Happening.WrappedUp wrappedUp ->
          new Fact.WrappedUp(
              names.named(wrappedUp.agent()),
              wrappedUp.took().toSeconds(),
              wrappedUp.disposition().orElse(null),
              wrappedUp.note().orElse(null));
      case Happening.Reassessed again ->
          new Fact.Reassessed(
              again.why(),
              again.from().orElse(null),
              again.to().orElse(null),
              again.rules(),
              again.version());
      case Happening.Restarted() -> new Fact.Restarted();
    };
  }

  private Fact transferred(Happening.Transferred transferred) {
    return new Fact.Transferred(
        names.named(transferred.by()),
        transferred.toAgent().map(names::named).orElse(null),
        transferred.toQueue().orElse(null),
        transferred.note().orElse(null));
  }

  private Voice voice(AgentId agent) {
    return Voice.of(agent, names.of(agent));
  }
}
