package org.dirigent.dispatch;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.ChannelName;
import org.dirigent.channel.Content;
import org.dirigent.channel.Delivery;
import org.dirigent.channel.DeliveryKey;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.Inbox;
import org.dirigent.channel.Sender;
import org.dirigent.conversation.ChannelAccounts;
import org.dirigent.conversation.NewChannelAccount;
import org.dirigent.platform.Account;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.Role;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Hours;
import org.dirigent.workforce.HoursId;
import org.dirigent.workforce.NewWorkforce;
import org.dirigent.workforce.Priority;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Selection;
import org.dirigent.workforce.WrapUp;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A small contact centre: queues, agents at their desks and customers, each test its own. */
@TestComponent
final class Centre {

  static final int RINGS_SECONDS = 5;

  private static final AuditEntry.Actor TEST = AuditEntry.bySystem("test");
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final People people;
  private final NewWorkforce workforce;
  private final ChannelAccounts accounts;
  private final Inbox inbox;
  private final Map<QueueId, String> queueNames = new ConcurrentHashMap<>();

  Centre(People people, NewWorkforce workforce, ChannelAccounts accounts, Inbox inbox) {
    this.people = people;
    this.workforce = workforce;
    this.accounts = accounts;
    this.inbox = inbox;
  }

  /** A queue that is always open, without wrap-up; offers ring as short as they may. */
  QueueId queue() {
    return queue(new WrapUp(WrapUp.Mode.NONE, 0, null));
  }

  QueueId queue(WrapUp wrapUp) {
    return queue(wrapUp, null);
  }

  /** A queue with these hours. */
  QueueId queue(HoursId hours) {
    return queue(new WrapUp(WrapUp.Mode.NONE, 0, null), hours);
  }

  /** The condition of a rule that leaves the contacts of other tests alone. */
  String cameFor(QueueId queue) {
    return "contact.queue == '" + queueNames.get(queue) + "'";
  }

  HoursId add(Hours hours) {
    return workforce.add(hours, TEST);
  }

  private QueueId queue(WrapUp wrapUp, @Nullable HoursId hours) {
    String name = "Queue " + NUMBER.incrementAndGet();
    QueueId id =
        workforce.add(
            new Queue(
                name,
                hours,
                Priority.NORMAL,
                60,
                0.8,
                RINGS_SECONDS,
                0,
                wrapUp,
                null,
                List.of(),
                List.of(Selection.LONGEST_IDLE),
                false,
                false),
            TEST);
    queueNames.put(id, name);
    return id;
  }

  /** Somebody with these roles who serves these queues, at a desk but not yet available. */
  AgentsDesk agent(int port, Set<Role> roles, QueueId... queues) {
    Account account = people.with(roles.toArray(Role[]::new));
    AgentId id = new AgentId(account.id().value());
    workforce.put(
        id,
        new Agent(account.login(), List.of(), List.of(queues), Agent.USUAL_CAPACITY, Map.of(), 1.0),
        TEST);
    Browser browser = Browser.at(port).signedIn(account.login(), People.PASSWORD);
    return new AgentsDesk(id, browser, port);
  }

  /** Somebody who wants and may have work from these queues. */
  AgentsDesk available(int port, QueueId... queues) {
    return agent(port, Set.of(Role.AGENT), queues).becomes("available");
  }

  /** A customer who writes to this queue. */
  Customer writes(QueueId queue, String text) {
    return writes(queue, Map.of(), text);
  }

  /** A customer who writes to this queue from a page of the site. */
  Customer writesFrom(QueueId queue, String page, String text) {
    return writes(queue, Map.of("page", page), text);
  }

  /** Open around the clock every day of the week, or never. */
  static Hours hours(boolean open) {
    List<Hours.Opening> week =
        IntStream.rangeClosed(1, 7)
            .mapToObj(day -> new Hours.Opening(day, LocalTime.MIN, LocalTime.MIN))
            .toList();
    String name = "Hours " + NUMBER.incrementAndGet();
    return new Hours(name, ZoneOffset.UTC, open ? week : List.of(), List.of());
  }

  private Customer writes(QueueId queue, Map<String, String> context, String text) {
    AccountId account =
        accounts.open(
            new NewChannelAccount(
                new ChannelName("webchat"),
                "Site " + NUMBER.incrementAndGet(),
                "test-site-" + NUMBER.incrementAndGet(),
                queue,
                "de",
                Map.of("origins", "https://shop.example")),
            TEST);
    Customer customer = new Customer(inbox, account);
    customer.arrives(context);
    customer.says(text);
    return customer;
  }

  /** A customer as an adapter hears them. */
  static final class Customer {

    private final Inbox inbox;
    private final AccountId account;
    private final Address address;

    Customer(Inbox inbox, AccountId account) {
      this.inbox = inbox;
      this.account = account;
      this.address =
          new Address(
              AddressKind.VISITOR,
              account.value().toString(),
              "visitor-" + NUMBER.incrementAndGet());
    }

    void arrives(Map<String, String> context) {
      arrives("de", context);
    }

    void arrives(String language, Map<String, String> context) {
      inbox.accept(
          new Inbound.Arrival(
              delivery(),
              new Sender(address, Assurance.CLAIMED, List.of()),
              language,
              Optional.empty(),
              Set.of(),
              context));
    }

    void says(String text) {
      inbox.accept(new Inbound.Message(delivery(), new Content.Text(text)));
    }

    void leaves() {
      inbox.accept(new Inbound.Departure(delivery(), Inbound.Departure.Reason.LEFT));
    }

    private Delivery delivery() {
      return new Delivery(
          account,
          new DeliveryKey("key-" + NUMBER.incrementAndGet()),
          address,
          java.time.Instant.now());
    }
  }
}
