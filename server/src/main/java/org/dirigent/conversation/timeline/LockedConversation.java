package org.dirigent.conversation.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.Fact;
import org.dirigent.customer.CustomerId;
import org.dirigent.workforce.AgentId;
import org.jspecify.annotations.Nullable;

/**
 * A conversation whose row is locked until the transaction ends: the only way to write on a
 * timeline, which makes its numbers gapless. Changes are collected and written by {@link #write},
 * which whoever locked it calls once at the end.
 */
public final class LockedConversation {

  private static final int TAGS = 20;

  private final ConversationStore store;
  private final List<Placed> entries = new ArrayList<>();
  private final List<EntryReplaced> replaced = new ArrayList<>();
  private ConversationRow row;
  private boolean shown;

  LockedConversation(ConversationStore store, ConversationRow row) {
    this.store = store;
    this.row = row;
  }

  /** As it will be when written. */
  public ConversationRow row() {
    return row;
  }

  /** Names the conversation. */
  public ConversationId id() {
    return row.id();
  }

  /** Puts an entry at the end; returns its seq. */
  public int append(NewEntry entry, @Nullable SegmentRow segment) {
    int seq = row.lastSeq() + 1;
    entries.add(
        new Placed(
            row.id(),
            seq,
            segment,
            row.customer(),
            segment == null ? row.channel() : segment.channel().value(),
            entry));
    row = row.grownTo(seq, entry.at());
    return seq;
  }

  /** Puts an entry by the system at the end. */
  public void note(Fact fact, @Nullable SegmentRow segment, Instant at) {
    append(new NewEntry(store.nextEntry(), Voice.SYSTEM, fact, at, null), segment);
  }

  /** It is somebody else's turn. */
  public void status(ConversationStatus status, Voice by, Instant at) {
    if (status != row.status()) {
      var fact = new Fact.StatusChanged(row.status().code(), status.code());
      row = row.with(status);
      append(new NewEntry(store.nextEntry(), by, fact, at, null), null);
      shown = true;
    }
  }

  /** It begins in this state, of which nothing has to be told. */
  public void begunAs(ConversationStatus status) {
    row = row.with(status);
  }

  /** Nobody is to work on it, for a reason that {@link Fact.SetAside} names. */
  public void setAside(Fact.SetAside why, Voice by, Instant at) {
    row = row.with(ConversationStatus.SET_ASIDE);
    append(new NewEntry(store.nextEntry(), by, why, at, null), null);
    shown = true;
  }

  /** What was set aside is wanted after all. */
  public void wanted(Voice by, Instant at) {
    row = row.with(ConversationStatus.OPEN);
    append(new NewEntry(store.nextEntry(), by, new Fact.Wanted(), at, null), null);
    shown = true;
  }

  /** Names what it is about. */
  public void topic(String topic, Voice by, Instant at) {
    if (!topic.equals(row.topic())) {
      var fact = new Fact.TopicChanged(row.topic(), topic);
      row = row.with(topic);
      append(new NewEntry(store.nextEntry(), by, fact, at, null), null);
      shown = true;
    }
  }

  /** Rules call it something; what it is called already is not said again. */
  void label(Optional<String> topic, List<String> tags, List<String> rules, Instant at) {
    Optional<String> better = topic.filter(wanted -> !wanted.equals(row.topic()));
    List<String> added =
        tags.stream()
            .filter(tag -> !row.tags().contains(tag))
            .limit(Math.max(0, TAGS - row.tags().size()))
            .toList();
    if (better.isEmpty() && added.isEmpty()) {
      return;
    }
    List<String> all = new ArrayList<>(row.tags());
    all.addAll(added);
    row = row.with(better.orElse(row.topic()), all);
    note(new Fact.Labelled(better.orElse(null), added, rules), null, at);
    shown = true;
  }

  /** Somebody says by which tags it goes, all of them. */
  public void tags(List<String> wanted, Voice by, Instant at) {
    List<String> tags = wanted.stream().distinct().limit(TAGS).toList();
    if (!tags.equals(row.tags())) {
      List<String> added = tags.stream().filter(tag -> !row.tags().contains(tag)).toList();
      List<String> removed = row.tags().stream().filter(tag -> !tags.contains(tag)).toList();
      row = row.with(row.topic(), tags);
      append(
          new NewEntry(store.nextEntry(), by, new Fact.TagsChanged(added, removed), at, null),
          null);
      shown = true;
    }
  }

  /** Names who looks after it. */
  public void owner(Optional<AgentId> owner, Voice by, Instant at) {
    if (!owner.equals(row.owner())) {
      var fact = new Fact.OwnerChanged(owner.map(store.names()::named).orElse(null));
      row = row.with(owner);
      append(new NewEntry(store.nextEntry(), by, fact, at, null), null);
      shown = true;
    }
  }

  /** It turned out whose it is. */
  public void moveTo(CustomerId customer) {
    store.move(row.id(), customer);
    row = row.with(customer);
    shown = true;
  }

  /** An agent has seen everything up to here. */
  public void readByAgent(int seq) {
    if (seq > row.length().readByAgent()) {
      row = row.readUpTo(Math.min(seq, row.lastSeq()));
      shown = true;
    }
  }

  /** Its segments changed. */
  public void segmentChanged() {
    shown = true;
    row = row.touched();
  }

  /** Puts into the place of a placeholder what it stood for. */
  public void replace(EntryReplaced entry) {
    replaced.add(entry);
    row = row.touched();
  }

  /** A message that did not go out yet never will. */
  public void withdraw(EntryId message) {
    store.withdraw(message);
    row = row.touched();
    shown = true;
  }

  /** Writes what was collected and tells those who listen, once the transaction is committed. */
  public void write() {
    store.write(this, List.copyOf(entries), List.copyOf(replaced), shown);
    entries.clear();
    replaced.clear();
    shown = false;
  }
}
