package org.dirigent.conversation.timeline;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dirigent.conversation.ConversationNews.EntryAppended;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.Entry.Author;
import org.dirigent.conversation.Entry.By;
import org.dirigent.conversation.Entry.Delivery;
import org.dirigent.conversation.EntryBody;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.EntryKind;
import org.dirigent.conversation.Fact;
import org.dirigent.conversation.Spoken;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.Customers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of new entries as screens read them, without reading them back. */
@Component
class EntryNews {

  private final News news;
  private final Customers customers;
  private final EntryReader reader;

  EntryNews(News news, Customers customers, EntryReader reader) {
    this.news = news;
    this.customers = customers;
    this.reader = reader;
  }

  void tell(List<Placed> entries) {
    if (entries.isEmpty()) {
      return;
    }
    CustomerId customer = entries.getFirst().customer();
    CustomerLabel label = customers.labels(Set.of(customer)).get(customer);
    String name = label == null ? "" : label.name();
    for (Placed placed : entries) {
      news.tell(new EntryAppended(placed.conversation(), shown(placed, name)));
    }
    entries.stream()
        .filter(placed -> EntryKind.of(placed.entry().body()).outward())
        .flatMap(placed -> Optional.ofNullable(placed.segment()).stream())
        .flatMap(segment -> segment.lanes().stream())
        .distinct()
        .forEach(lane -> news.tell(Set.of(lane), new LaneNews.TranscriptGrew()));
  }

  void tellReplaced(EntryId placeholder) {
    reader
        .find(placeholder)
        .ifPresent(entry -> news.tell(new EntryAppended(entry.conversationId(), entry)));
  }

  /** The entry as screens read it. */
  static Entry shown(Placed placed, String customerName) {
    NewEntry entry = placed.entry();
    return new Entry(
        entry.id(),
        placed.conversation(),
        placed.segment() == null ? null : placed.segment().id(),
        placed.seq(),
        entry.at(),
        author(entry.voice(), customerName),
        entry.body() instanceof EntryBody.Note,
        EntryKind.of(entry.body()),
        entry.body().asShown(),
        delivery(entry));
  }

  private static Author author(Voice voice, String customerName) {
    return switch (voice.by()) {
      case CUSTOMER -> new Author(By.CUSTOMER, voice.id(), customerName);
      case AGENT -> new Author(By.AGENT, voice.id(), voice.name());
      case SYSTEM -> Author.SYSTEM;
    };
  }

  private static @Nullable Delivery delivery(NewEntry entry) {
    boolean goesOut =
        entry.voice().by() != By.CUSTOMER && entry.body() instanceof Spoken
            || entry.body() instanceof EntryBody.Consulted
            || entry.body() instanceof Fact.TranscriptSent;
    return goesOut ? new Delivery(Delivery.State.QUEUED, null, entry.heldUntil()) : null;
  }
}
