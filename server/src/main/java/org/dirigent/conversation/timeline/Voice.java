package org.dirigent.conversation.timeline;

import java.util.UUID;
import org.dirigent.conversation.Entry.By;
import org.dirigent.customer.CustomerId;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * Who writes an entry.
 *
 * @param name what colleagues read; empty for customers, whose names stand elsewhere
 * @param publicName what customers read
 */
public record Voice(By by, @Nullable UUID id, String name, String publicName) {

  /** The system itself. */
  public static final Voice SYSTEM = new Voice(By.SYSTEM, null, "", "");

  /** The system, because a rule wants it; customers read whom they wrote to. */
  public static Voice automatic(String rule, String ourName) {
    return new Voice(By.SYSTEM, null, rule, ourName);
  }

  /** The customer. */
  public static Voice of(CustomerId customer) {
    return new Voice(By.CUSTOMER, customer.value(), "", "");
  }

  /** An agent. */
  public static Voice of(AgentId agent, AgentNames.Names names) {
    return new Voice(By.AGENT, agent.value(), names.inside(), names.outside());
  }
}
