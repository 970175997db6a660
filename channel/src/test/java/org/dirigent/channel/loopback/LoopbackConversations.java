package org.dirigent.channel.loopback;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Signals.Signal;
import org.dirigent.channel.Transcripts;
import org.dirigent.channel.WaitingRoom;

/**
 * A conversation module in memory: one thread for each address, with segments that open and end.
 * Understands what the inbox takes and shows adapters what customers may see.
 */
public final class LoopbackConversations implements Transcripts, WaitingRoom, Consumer<Inbound> {

  private final Map<String, LoopbackThread> threads = new TreeMap<>();
  private final List<Wish> wishes = new ArrayList<>();
  private final LoopbackSignals signals;
  private final InstantSource clock;
  private Door door = new Door(true, true, Optional.empty(), Optional.of(Duration.ofMinutes(2)));

  LoopbackConversations(LoopbackSignals signals, InstantSource clock) {
    this.signals = signals;
    this.clock = clock;
  }

  @Override
  public synchronized void accept(Inbound inbound) {
    var account = inbound.delivery().account();
    var from = inbound.delivery().from();
    thread(account, from).understand(inbound);
    signals.tell(account, from, new Signal.TranscriptGrew());
    signals.tell(account, from, new Signal.WhereaboutsChanged());
  }

  /** Changes the thread of an address as an agent's side would, and signals it. */
  synchronized void change(AccountId account, Address reader, Consumer<LoopbackThread> change) {
    change.accept(thread(account, reader));
    signals.tell(account, reader, new Signal.TranscriptGrew());
    signals.tell(account, reader, new Signal.WhereaboutsChanged());
  }

  private LoopbackThread thread(AccountId account, Address address) {
    var name = account.value() + "/" + address.scope() + "/" + address.value();
    return threads.computeIfAbsent(name, n -> new LoopbackThread(account, address, clock));
  }

  @Override
  public synchronized Page after(AccountId account, Address reader, Cursor cursor, int limit) {
    return thread(account, reader).after(cursor, limit);
  }

  @Override
  public synchronized List<Reader> open(AccountId account, Optional<Address> after, int limit) {
    return threads.values().stream()
        .filter(thread -> thread.account.equals(account) && thread.open())
        .dropWhile(thread -> after.isPresent() && !thread.address.equals(after.get()))
        .skip(after.isPresent() ? 1 : 0)
        .limit(limit)
        .map(thread -> new Reader(thread.address, thread.context()))
        .toList();
  }

  @Override
  public synchronized Mailing mail(AccountId account, Address reader, Wish wish) {
    wishes.add(wish);
    boolean answered =
        thread(account, reader).after(Cursor.START, 200).lines().stream()
            .anyMatch(line -> line instanceof Line.Said said && !said.byCustomer());
    return answered ? Mailing.QUEUED : Mailing.NOTHING_SAID;
  }

  /** The transcripts that were asked for. */
  public synchronized List<Wish> wishes() {
    return List.copyOf(wishes);
  }

  @Override
  public synchronized Door door(AccountId account) {
    return door;
  }

  @Override
  public synchronized Whereabouts whereabouts(AccountId account, Address address) {
    return thread(account, address).whereabouts(door);
  }

  /** Opens the house, with or without somebody in it, with or without knowing how long it takes. */
  public synchronized void openDoor(boolean staffed, Optional<Duration> estimate) {
    door = new Door(true, staffed, Optional.empty(), estimate);
  }

  /** Closes the house. */
  public synchronized void closeDoor(Optional<Instant> opensAt) {
    door = new Door(false, false, opensAt, Optional.empty());
  }
}
