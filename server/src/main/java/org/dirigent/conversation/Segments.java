package org.dirigent.conversation;

import java.time.Instant;
import java.util.Optional;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.workforce.AgentId;

/**
 * Who may speak in the segments of a work item. Everything but {@link #standing} joins the caller's
 * transaction and may be repeated.
 */
public interface Segments {

  /**
   * Makes this agent the one assignee: from the commit on, their replies are accepted and nobody
   * else's.
   */
  void assign(WorkItemId work, AgentId agent, Instant at);

  /** Nobody is the assignee now; the item waits or is over. */
  void release(WorkItemId work);

  /** Ends the open segments of the item: no message goes out any more. */
  void end(WorkItemId work, Ending why, Instant at);

  /** Where the customer at this address stands: their newest segment, if there ever was one. */
  Optional<Standing> standing(AccountId account, Address address);

  /**
   * Position, agent or opening hours changed for this work item: lets its customer ask anew. May be
   * lost.
   */
  void whereaboutsChanged(WorkItemId work);

  /** Why a segment ended. */
  enum Ending {
    /** An agent said that the contact is over. */
    BY_AGENT("by-agent"),
    /** The customer said goodbye. */
    CUSTOMER_LEFT("customer-left"),
    /** The customer was gone longer than the grace. */
    CUSTOMER_LOST("customer-lost"),
    /** The work was cancelled, or refused by a rule. */
    CANCELLED("cancelled");

    private final String code;

    Ending(String code) {
      this.code = code;
    }

    /** How it is stored and told. */
    public String code() {
      return code;
    }
  }

  /**
   * The newest segment of an address.
   *
   * @param agent the public name of the assignee, if there is one
   */
  record Standing(WorkItemId work, SegmentId segment, boolean open, Optional<String> agent) {}
}
