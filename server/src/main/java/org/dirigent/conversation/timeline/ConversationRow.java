package org.dirigent.conversation.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.customer.CustomerId;
import org.dirigent.workforce.AgentId;

/**
 * A conversation as it is stored.
 *
 * @param version grows with every change
 */
public record ConversationRow(
    ConversationId id,
    CustomerId customer,
    String channel,
    Instant openedAt,
    Heading heading,
    Length length,
    long version) {

  /**
   * What stands over it.
   *
   * @param changedIn the version of the conversation that last changed one of these
   */
  record Heading(
      String topic,
      List<String> tags,
      Optional<AgentId> owner,
      ConversationStatus status,
      long changedIn) {
    public Heading {
      tags = List.copyOf(tags);
    }
  }

  /** How far it goes, and how far an agent has read. */
  record Length(int lastSeq, Instant lastAt, int readByAgent) {}

  /** A conversation that begins now. */
  public static ConversationRow begun(
      ConversationId id, CustomerId customer, String topic, String channel, Instant at) {
    var heading = new Heading(topic, List.of(), Optional.empty(), ConversationStatus.OPEN, 0);
    return new ConversationRow(id, customer, channel, at, heading, new Length(0, at, 0), 0);
  }

  /** What it is about. */
  public String topic() {
    return heading.topic;
  }

  /** What rules call it. */
  public List<String> tags() {
    return heading.tags;
  }

  /** Who looks after it. */
  public Optional<AgentId> owner() {
    return heading.owner;
  }

  /** Whose turn it is. */
  public ConversationStatus status() {
    return heading.status;
  }

  /** When something last happened in it. */
  public Instant lastAt() {
    return length.lastAt;
  }

  /** The number of its newest entry. */
  public int lastSeq() {
    return length.lastSeq;
  }

  /** One entry longer. */
  ConversationRow grownTo(int seq, Instant at) {
    Instant newest = at.isAfter(length.lastAt) ? at : length.lastAt;
    return next(customer, heading, new Length(seq, newest, length.readByAgent));
  }

  /** Changed in a way that screens show. */
  ConversationRow touched() {
    return next(customer, heading, length);
  }

  /** Read by an agent up to here. */
  ConversationRow readUpTo(int seq) {
    return next(customer, heading, new Length(length.lastSeq, length.lastAt, seq));
  }

  ConversationRow with(CustomerId better) {
    return next(better, heading, length);
  }

  ConversationRow with(String topic) {
    return with(new Heading(topic, tags(), owner(), status(), version + 1));
  }

  ConversationRow with(Optional<AgentId> owner) {
    return with(new Heading(topic(), tags(), owner, status(), version + 1));
  }

  ConversationRow with(ConversationStatus status) {
    return with(new Heading(topic(), tags(), owner(), status, version + 1));
  }

  ConversationRow with(String topic, List<String> tags) {
    return with(new Heading(topic, tags, owner(), status(), version + 1));
  }

  private ConversationRow with(Heading better) {
    return next(customer, better, length);
  }

  private ConversationRow next(CustomerId customer, Heading heading, Length length) {
    return new ConversationRow(id, customer, channel, openedAt, heading, length, version + 1);
  }
}
