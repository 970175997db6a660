package org.dirigent.conversation.accounts;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Accounts;
import org.dirigent.channel.Capabilities;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.Senders;
import org.dirigent.platform.LiveBus;
import org.dirigent.platform.LiveListener;
import org.dirigent.platform.LiveNews;
import org.dirigent.platform.LiveSubscription;
import org.dirigent.platform.LiveTopic;
import org.dirigent.workforce.QueueId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The active accounts as adapters ask for them with every request, so answered from memory. Whoever
 * changes one forgets what is remembered here, after the commit; other nodes hear of it.
 */
@Component
final class ActiveAccounts implements Accounts, LiveListener, SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(ActiveAccounts.class);
  private static final LiveTopic TOPIC = new LiveTopic("channel-accounts");

  private final AccountRows rows;
  private final SecretBox box;
  private final LiveBus bus;
  private final ObjectProvider<Senders> senders;
  private final AtomicLong changes = new AtomicLong();
  private volatile @Nullable Remembered remembered;
  private volatile @Nullable LiveSubscription subscription;

  /** The channels are asked for late: they are opened with this. */
  ActiveAccounts(AccountRows rows, SecretBox box, LiveBus bus, ObjectProvider<Senders> senders) {
    this.rows = rows;
    this.box = box;
    this.bus = bus;
    this.senders = senders;
  }

  @Override
  public Optional<Account> withKey(ChannelName channel, String publicKey) {
    return now().values().stream()
        .filter(account -> account.publicKey().equals(publicKey))
        .filter(account -> account.channel().equals(channel))
        .findFirst();
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return Optional.ofNullable(now().get(id));
  }

  @Override
  public Optional<Account> mailbox(String address) {
    return now().values().stream()
        .filter(account -> senders.getObject().can(account.channel(), Capabilities::letters))
        .filter(account -> isAddressOf(account.settings(), address))
        .min(Comparator.comparing(account -> account.id().value()));
  }

  /** Whether these are settings of the mailbox of this address. */
  static boolean isAddressOf(Map<String, String> settings, String address) {
    return settings.getOrDefault("address", "").strip().equalsIgnoreCase(address.strip());
  }

  /** Where an account's work goes, if it is in the register; asked with every arrival, too. */
  Optional<QueueId> queueOf(AccountId id) {
    return Optional.ofNullable(remembered().queues().get(id));
  }

  @Override
  public List<Account> of(ChannelName channel) {
    return now().values().stream().filter(account -> account.channel().equals(channel)).toList();
  }

  /** Called after the commit of a change. */
  void changed() {
    changes.incrementAndGet();
    bus.publish(TOPIC, "account.changed", Map.of());
  }

  private Map<AccountId, Account> now() {
    return remembered().accounts();
  }

  /** What was read before the last change is read again. */
  private Remembered remembered() {
    Remembered known = remembered;
    long asOf = changes.get();
    if (known == null || known.asOf() != asOf) {
      known = read(asOf);
      remembered = known;
    }
    return known;
  }

  private Remembered read(long asOf) {
    List<StoredAccount> stored = rows.all();
    return new Remembered(
        asOf,
        stored.stream()
            .filter(StoredAccount::active)
            .flatMap(account -> readable(account).stream())
            .collect(Collectors.toUnmodifiableMap(Account::id, Function.identity())),
        stored.stream()
            .collect(Collectors.toUnmodifiableMap(StoredAccount::id, StoredAccount::queue)));
  }

  /** An account whose secrets cannot be read does not take the others with it. */
  private Optional<Account> readable(StoredAccount stored) {
    try {
      var settings = new HashMap<>(stored.settings());
      stored
          .secrets()
          .forEach((name, closed) -> settings.put(name, box.open(stored.id(), name, closed)));
      return Optional.of(
          new Account(stored.id(), stored.channel(), stored.publicKey(), stored.name(), settings));
    } catch (IllegalStateException | IllegalArgumentException unreadable) {
      log.error("Account {} is out of service: {}", stored.id().value(), unreadable.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void heard(LiveNews news) {
    changes.incrementAndGet();
  }

  @Override
  public void cutOff() {
    changes.incrementAndGet();
    start();
  }

  @Override
  public void start() {
    LiveSubscription fresh = bus.subscribe(this);
    fresh.hear(TOPIC);
    subscription = fresh;
    changes.incrementAndGet();
  }

  @Override
  public void stop() {
    LiveSubscription present = subscription;
    subscription = null;
    if (present != null) {
      present.close();
    }
  }

  @Override
  public boolean isRunning() {
    return subscription != null;
  }

  @Override
  public int getPhase() {
    return 0;
  }

  private record Remembered(
      long asOf, Map<AccountId, Account> accounts, Map<AccountId, QueueId> queues) {}
}
