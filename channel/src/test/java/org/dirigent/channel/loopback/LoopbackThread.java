package org.dirigent.channel.loopback;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.Content;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Transcripts.Line;
import org.dirigent.channel.Transcripts.Page;
import org.dirigent.channel.WaitingRoom.Door;
import org.dirigent.channel.WaitingRoom.Whereabouts;

/** What was said with one address; a cursor reads {@code segment.lines}. */
final class LoopbackThread {

  final AccountId account;
  final Address address;
  private final InstantSource clock;
  private final List<Line> lines = new ArrayList<>();
  private int segment;
  private boolean open;
  private int position = 1;
  private Optional<String> agent = Optional.empty();
  private Map<String, String> context = Map.of();
  private Cursor readByAgent = Cursor.START;

  LoopbackThread(AccountId account, Address address, InstantSource clock) {
    this.account = account;
    this.address = address;
    this.clock = clock;
  }

  void understand(Inbound inbound) {
    switch (inbound) {
      case Inbound.Arrival arrival -> arrive(arrival.context());
      case Inbound.Message message -> {
        arrive(Map.of());
        said(true, "", plainKey(message), message.content());
      }
      case Inbound.Mail mail -> {
        arrive(mail.context());
        said(true, "", mail.delivery().key().value(), mail.mail());
      }
      case Inbound.Departure _ -> end();
      case Inbound.Receipt _, Inbound.PageView _, Inbound.Undelivered _, Inbound.Inquiry _ -> {}
    }
  }

  private static String plainKey(Inbound.Message message) {
    return message.delivery().key().value();
  }

  private void arrive(Map<String, String> facts) {
    if (!open) {
      segment++;
      lines.clear();
      open = true;
      agent = Optional.empty();
      context = facts;
      readByAgent = Cursor.START;
    }
  }

  void said(boolean byCustomer, String author, String key, Content content) {
    lines.add(new Line.Said(next(), now(), byCustomer, author, key, content));
  }

  void happened(String what, String author) {
    lines.add(new Line.Happened(next(), now(), what, author));
  }

  void join(String name) {
    agent = Optional.of(name);
    happened("joined", name);
  }

  void requeue(int newPosition) {
    agent.ifPresent(name -> happened("transferred", name));
    agent = Optional.empty();
    position = newPosition;
  }

  void end() {
    if (open) {
      open = false;
      happened("ended", agent.orElse(""));
    }
  }

  Cursor readAll() {
    readByAgent = lines.isEmpty() ? Cursor.START : lines.getLast().at();
    return readByAgent;
  }

  Page after(Cursor cursor, int limit) {
    var known = cursor.value().startsWith(segment + ".");
    var skip = known ? Integer.parseInt(cursor.value().split("\\.")[1]) : 0;
    var rest = lines.stream().skip(skip).toList();
    var page = rest.stream().limit(limit).toList();
    var restarted = !known && !cursor.equals(Cursor.START);
    return new Page(page, restarted, rest.size() > page.size(), readByAgent);
  }

  Whereabouts whereabouts(Door door) {
    if (!open) {
      return segment == 0 ? new Whereabouts.Outside() : new Whereabouts.Ended();
    }
    if (agent.isPresent()) {
      return new Whereabouts.InContact(agent.get());
    }
    return door.open()
        ? new Whereabouts.Waiting(position, door.estimate())
        : new Whereabouts.WaitingForOpening(door.opensAt());
  }

  boolean open() {
    return open;
  }

  Map<String, String> context() {
    return context;
  }

  private Cursor next() {
    return new Cursor(segment + "." + (lines.size() + 1));
  }

  private Instant now() {
    return clock.instant();
  }
}
