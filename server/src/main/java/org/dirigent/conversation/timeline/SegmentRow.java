package org.dirigent.conversation.timeline;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.SegmentId;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.workforce.AgentId;

/**
 * A segment as it is stored.
 *
 * @param lanes the senders who speak in it, at most {@link #LANES}
 * @param firstSeq the seq of its first entry
 * @param deliveredUpTo the last seq that reached the customer's device
 * @param readUpTo the last seq that the customer has seen
 */
public record SegmentRow(
    SegmentId id,
    ConversationId conversation,
    WorkItemId work,
    ChannelName channel,
    AccountId account,
    Instant openedAt,
    Optional<Instant> endedAt,
    Optional<AgentId> assignee,
    Assurance assurance,
    String language,
    Set<String> consents,
    List<Lane> lanes,
    int firstSeq,
    int deliveredUpTo,
    int readUpTo) {

  /** How many addresses may share one segment. */
  public static final int LANES = 8;

  public SegmentRow {
    consents = Set.copyOf(consents);
    lanes = List.copyOf(lanes);
  }

  /** The same, ended. */
  public SegmentRow ended(Instant at) {
    return with(Optional.of(at), assurance, language, consents, lanes);
  }

  /** The same, after an arrival in it: better proof counts, weaker does not. */
  public SegmentRow joined(
      Assurance proof, String spoken, Set<String> agreed, Collection<Lane> arrived) {
    Assurance better = proof.level() > assurance.level() ? proof : assurance;
    List<Lane> all =
        Stream.concat(lanes.stream(), arrived.stream()).distinct().limit(LANES).toList();
    Set<String> purposes =
        Stream.concat(consents.stream(), agreed.stream()).collect(Collectors.toSet());
    return with(endedAt, better, spoken, purposes, all);
  }

  /** The same, open again for other work. */
  SegmentRow goingOn(WorkItemId other) {
    return forSakeOf(other).with(Optional.empty(), assurance, language, consents, lanes);
  }

  /** The same with others who speak in it. */
  public SegmentRow spokenBy(List<Lane> others) {
    return with(endedAt, assurance, language, consents, others);
  }

  /** The same, in nobody's hands, for the sake of other work. */
  public SegmentRow forSakeOf(WorkItemId other) {
    return new SegmentRow(
        id,
        conversation,
        other,
        channel,
        account,
        openedAt,
        endedAt,
        Optional.empty(),
        assurance,
        language,
        consents,
        lanes,
        firstSeq,
        deliveredUpTo,
        readUpTo);
  }

  private SegmentRow with(
      Optional<Instant> ending,
      Assurance proof,
      String spoken,
      Set<String> purposes,
      List<Lane> speaking) {
    return new SegmentRow(
        id,
        conversation,
        work,
        channel,
        account,
        openedAt,
        ending,
        assignee,
        proof,
        spoken,
        purposes,
        speaking,
        firstSeq,
        deliveredUpTo,
        readUpTo);
  }

  /** Whether somebody may still be spoken to in it. */
  public boolean open() {
    return endedAt.isEmpty();
  }
}
