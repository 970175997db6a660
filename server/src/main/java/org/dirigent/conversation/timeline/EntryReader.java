package org.dirigent.conversation.timeline;

import static org.dirigent.conversation.timeline.Columns.instant;
import static org.dirigent.conversation.timeline.Columns.maybeInstant;
import static org.dirigent.conversation.timeline.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.Entry.Author;
import org.dirigent.conversation.Entry.By;
import org.dirigent.conversation.Entry.Delivery;
import org.dirigent.conversation.Entry.Delivery.State;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.EntryKind;
import org.dirigent.conversation.SegmentId;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.Customers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads entries as screens show them. For agents only: notes are among them. */
@Component
public class EntryReader {

  /** Entries looked at for one page of a filtered timeline. */
  private static final int SCANNED = 2_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Customers customers;

  EntryReader(JdbcClient jdbc, JsonMapper json, Customers customers) {
    this.jdbc = jdbc;
    this.json = json;
    this.customers = customers;
  }

  /** Entries before that seq, oldest first. */
  List<Entry> before(ConversationId conversation, int seq, int limit) {
    return read(
        "select * from entry where conversation_id = ? and seq < ? order by seq desc limit ?",
        "order by e.seq",
        conversation.value(),
        seq,
        limit);
  }

  /** Entries after that seq, oldest first. */
  List<Entry> after(ConversationId conversation, int seq, int limit) {
    return read(
        "select * from entry where conversation_id = ? and seq > ? order by seq limit ?",
        "order by e.seq",
        conversation.value(),
        seq,
        limit);
  }

  /**
   * Entries of all of the customer's conversations before that place, newest first. A filter that
   * fits little ends a page early rather than reading on and on.
   */
  CustomerEntries ofCustomer(
      CustomerId customer, TimelineCursor before, EntryFilter filter, int limit) {
    List<Entry> entries =
        read(
            """
            select * from (select * from entry where customer_id = ? and (at, id) < (?, ?)
                            order by at desc, id desc limit ?) as scanned
             where channel = coalesce(?, channel) and kind = coalesce(?, kind)
             order by at desc, id desc limit ?""",
            "order by e.at desc, e.id desc",
            customer.value(),
            Columns.at(before.at()),
            before.id(),
            SCANNED,
            filter.channel(),
            filter.kind() == null ? null : filter.kind().code(),
            limit);
    Optional<TimelineCursor> next =
        entries.size() == limit
            ? Optional.of(TimelineCursor.of(entries.getLast()))
            : lastScanned(customer, before);
    return new CustomerEntries(entries, next.map(TimelineCursor::toString).orElse(null));
  }

  /** Where a full scan stopped; nothing if it came to the end. */
  private Optional<TimelineCursor> lastScanned(CustomerId customer, TimelineCursor before) {
    return jdbc.sql(
            """
            select at, id from entry where customer_id = ? and (at, id) < (?, ?)
             order by at desc, id desc offset ? limit 1""")
        .params(customer.value(), Columns.at(before.at()), before.id(), SCANNED - 1)
        .query((row, _) -> new TimelineCursor(instant(row, "at"), row.getObject("id", UUID.class)))
        .optional();
  }

  /** One entry. */
  public Optional<Entry> find(EntryId id) {
    return read("select * from entry where id = ?", "", id.value()).stream().findFirst();
  }

  private List<Entry> read(String query, String order, @Nullable Object... params) {
    // How far a message of ours came follows from the outbox and the watermarks.
    String whole =
        """
        select e.*, o.state as out_state, o.code as out_code, o.held_until, s.delivered_upto, s.read_upto
          from (%s) as e
          left join outbox o on o.entry_id = e.id
          left join segment s on s.id = e.segment_id
        """
            .formatted(query);
    List<Entry> entries =
        jdbc.sql(whole + order).params(Arrays.asList(params)).query(this::entry).list();
    return named(entries);
  }

  private Entry entry(ResultSet row, int number) throws SQLException {
    EntryKind kind = EntryKind.of(row.getString("kind"));
    UUID segment = uuid(row, "segment_id");
    return new Entry(
        new EntryId(row.getObject("id", UUID.class)),
        new ConversationId(row.getObject("conversation_id", UUID.class)),
        segment == null ? null : new SegmentId(segment),
        row.getInt("seq"),
        instant(row, "at"),
        author(row),
        kind == EntryKind.NOTE,
        kind,
        json.readValue(row.getString("body"), kind.body()).asShown(),
        delivery(row, kind));
  }

  /** What a customer wrote belongs to whoever they turned out to be. */
  private static Author author(ResultSet row) throws SQLException {
    By by = By.of(row.getString("author"));
    UUID id = uuid(row, by == By.CUSTOMER ? "customer_id" : "author_id");
    return new Author(by, id, row.getString("author_name"));
  }

  private static @Nullable Delivery delivery(ResultSet row, EntryKind kind) throws SQLException {
    boolean said = kind == EntryKind.MESSAGE && By.of(row.getString("author")) != By.CUSTOMER;
    if (!said && kind != EntryKind.CONSULTED && kind != EntryKind.TRANSCRIPT_SENT) {
      return null;
    }
    String sent = row.getString("out_state");
    State state = sent == null ? State.SENT : State.of(sent);
    return new Delivery(
        state == State.SENT ? received(row) : state,
        row.getString("out_code"),
        state == State.QUEUED ? maybeInstant(row, "held_until").orElse(null) : null);
  }

  private static State received(ResultSet row) throws SQLException {
    int seq = row.getInt("seq");
    if (seq <= row.getInt("read_upto")) {
      return State.READ;
    }
    return seq <= row.getInt("delivered_upto") ? State.DELIVERED : State.SENT;
  }

  /** Customers' names stand with the customers, not in what they said. */
  private List<Entry> named(List<Entry> entries) {
    Map<CustomerId, CustomerLabel> labels = customers.labels(customersIn(entries));
    return entries.stream().map(entry -> named(entry, labels)).toList();
  }

  private static Collection<CustomerId> customersIn(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.author().kind() == By.CUSTOMER)
        .flatMap(entry -> Optional.ofNullable(entry.author().id()).stream())
        .map(CustomerId::new)
        .collect(Collectors.toSet());
  }

  private static Entry named(Entry entry, Map<CustomerId, CustomerLabel> labels) {
    UUID author = entry.author().id();
    if (entry.author().kind() != By.CUSTOMER || author == null) {
      return entry;
    }
    CustomerLabel label = labels.get(new CustomerId(author));
    return label == null ? entry : entry.by(new Author(By.CUSTOMER, author, label.name()));
  }
}
