package org.dirigent.dispatch;

import java.util.List;
import java.util.Optional;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.workforce.AgentId;

/** Work and offers as desks show them. */
public interface Cards {

  Optional<WorkCard> card(WorkItemId work);

  List<WorkCard> cards(List<Work> works);

  /** The offers that are open for this agent. */
  List<OfferCard> offersTo(AgentId agent);

  Optional<OfferCard> offer(OfferNumber offer);
}
