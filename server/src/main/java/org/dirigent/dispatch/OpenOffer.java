package org.dirigent.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirigent.workforce.AgentId;

/**
 * A work item held out to an agent now.
 *
 * @param expiresAt from then on it is too late to accept
 * @param preferredBecause why this agent was asked first: {@code owner}, {@code last-agent}, {@code
 *     transfer}, {@code unfinished}
 * @param missedBy who was asked before and did not take it
 */
public record OpenOffer(
    OfferNumber number,
    Work work,
    AgentId agent,
    Instant offeredAt,
    Instant expiresAt,
    Optional<String> preferredBecause,
    List<AgentId> missedBy) {

  public OpenOffer {
    missedBy = List.copyOf(missedBy);
  }
}
