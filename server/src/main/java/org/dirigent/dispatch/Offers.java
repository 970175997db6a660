package org.dirigent.dispatch;

import java.util.List;
import java.util.Optional;
import org.dirigent.workforce.AgentId;

/** Offers that are open now, for screens. */
public interface Offers {

  List<OpenOffer> heldOutTo(AgentId agent);

  Optional<OpenOffer> find(OfferNumber number);
}
