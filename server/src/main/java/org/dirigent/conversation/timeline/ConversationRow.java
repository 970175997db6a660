package org.dirigent.conversation.timeline;

import java.time.Instant;
import java.util.Optional;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.customer.CustomerId;
import org.dirigent.workforce.AgentId;

/**
 * A conversation as it is stored.
 *
 * @param changedIn the version that last changed topic, owner or status
 */
public record ConversationRow(
    ConversationId id,
    CustomerId customer,
    String topic,
    Optional<AgentId> owner,
    ConversationStatus status,
    String channel,
    Instant openedAt,
    Instant lastAt,
    int lastSeq,
    int readByAgent,
    long version,
    long changedIn) {

  /** A conversation that begins now. */
  public static ConversationRow begun(
      ConversationId id, CustomerId customer, String topic, String channel, Instant at) {
    return new ConversationRow(
        id,
        customer,
        topic,
        Optional.empty(),
        ConversationStatus.OPEN,
        channel,
        at,
        at,
        0,
        0,
        0,
        0);
  }

  /** One entry longer. */
  ConversationRow grownTo(int seq, Instant at) {
    Instant newest = at.isAfter(lastAt) ? at : lastAt;
    return new ConversationRow(
        id,
        customer,
        topic,
        owner,
        status,
        channel,
        openedAt,
        newest,
        seq,
        readByAgent,
        version + 1,
        changedIn);
  }

  /** Changed in a way that screens show. */
  ConversationRow touched() {
    return new ConversationRow(
        id,
        customer,
        topic,
        owner,
        status,
        channel,
        openedAt,
        lastAt,
        lastSeq,
        readByAgent,
        version + 1,
        changedIn);
  }

  /** Read by an agent up to here. */
  ConversationRow readUpTo(int seq) {
    return new ConversationRow(
        id,
        customer,
        topic,
        owner,
        status,
        channel,
        openedAt,
        lastAt,
        lastSeq,
        seq,
        version + 1,
        changedIn);
  }

  ConversationRow with(CustomerId better) {
    return new ConversationRow(
        id,
        better,
        topic,
        owner,
        status,
        channel,
        openedAt,
        lastAt,
        lastSeq,
        readByAgent,
        version + 1,
        changedIn);
  }

  ConversationRow with(String better) {
    return new ConversationRow(
        id,
        customer,
        better,
        owner,
        status,
        channel,
        openedAt,
        lastAt,
        lastSeq,
        readByAgent,
        version + 1,
        version + 1);
  }

  ConversationRow with(Optional<AgentId> better) {
    return new ConversationRow(
        id,
        customer,
        topic,
        better,
        status,
        channel,
        openedAt,
        lastAt,
        lastSeq,
        readByAgent,
        version + 1,
        version + 1);
  }

  ConversationRow with(ConversationStatus better) {
    return new ConversationRow(
        id,
        customer,
        topic,
        owner,
        better,
        channel,
        openedAt,
        lastAt,
        lastSeq,
        readByAgent,
        version + 1,
        version + 1);
  }
}
