package org.dirigent.rules.judging;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dirigent.channel.Account;
import org.dirigent.channel.Accounts;
import org.dirigent.conversation.WorkFacts;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.customer.Concerns;
import org.dirigent.customer.Traits;
import org.dirigent.rules.Contact;
import org.dirigent.rules.FactSource;
import org.dirigent.rules.book.RulesSettings;
import org.dirigent.rules.language.ContactFacts;
import org.dirigent.rules.language.ConversationFacts;
import org.dirigent.rules.language.CustomerFacts;
import org.dirigent.rules.language.Facts;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Workforce;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what is known of a contact, once, before the first rule is asked. */
@Component
final class FactFinding {

  private static final int EARLIER = 51;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final String RESOLVED = "resolved";
  private static final WorkFacts.Said NOTHING_SAID = new WorkFacts.Said("", "", "", List.of());
  private static final WorkFacts.Concern NO_CONCERN =
      new WorkFacts.Concern("", List.of(), List.of(), 0);
  private static final Traits.Known NOBODY = new Traits.Known("customer", Map.of());

  private final Accounts accounts;
  private final Workforce workforce;
  private final Concerns concerns;
  private final ObjectProvider<FactSource> sources;
  private final RulesSettings settings;
  private final WorkFacts told;
  private final Traits traits;
  private final InstantSource clock;

  FactFinding(
      Accounts accounts,
      Workforce workforce,
      Concerns concerns,
      ObjectProvider<FactSource> sources,
      RulesSettings settings,
      Known known) {
    this.accounts = accounts;
    this.workforce = workforce;
    this.concerns = concerns;
    this.sources = sources;
    this.settings = settings;
    this.told = known.told();
    this.traits = known.traits();
    this.clock = known.clock();
  }

  /** What the rows above know, and the time. */
  @Component
  record Known(WorkFacts told, Traits traits, InstantSource clock) {}

  /** What is known of a contact of which nothing was said yet. */
  Facts of(Contact contact) {
    return of(contact, NOTHING_SAID);
  }

  Facts of(WorkItemId work, Contact contact) {
    return of(contact, told.said(List.of(work)).getOrDefault(work, NOTHING_SAID));
  }

  private Facts of(Contact contact, WorkFacts.Said said) {
    List<Concerns.Concern> all = concerns.of(contact.customer(), EARLIER);
    return new Facts(
        contact(contact, said.address()),
        customer(contact, all),
        conversation(contact),
        Wording.facts(said));
  }

  private ContactFacts contact(Contact contact, String address) {
    Instant at = contact.arrivedAt();
    ZonedDateTime local = at.atZone(settings.zone());
    Map<String, String> facts = new HashMap<>(contact.facts());
    sources.forEach(source -> facts.putAll(source.of(contact)));
    String page = facts.getOrDefault("page", "");
    return new ContactFacts(
        contact.channel().value(),
        accounts.find(contact.account()).map(Account::name).orElse(""),
        workforce.queue(contact.queue()).map(Queue::name).orElse(""),
        address,
        address.substring(address.indexOf('@') + 1),
        contact.language(),
        page,
        path(page),
        at,
        local.toLocalDate().toString(),
        TIME.format(local),
        local.getDayOfWeek().getValue(),
        isOpen(contact.queue()),
        facts);
  }

  private boolean isOpen(QueueId queue) {
    Instant now = clock.instant();
    return workforce.openTime(queue, now, now.plus(Duration.ofSeconds(1))).isOpen(now);
  }

  private CustomerFacts customer(Contact contact, List<Concerns.Concern> all) {
    List<Concerns.Concern> earlier =
        all.stream().filter(concern -> !isThis(contact, concern)).toList();
    Traits.Known known = traits.of(contact.customer()).orElse(NOBODY);
    return new CustomerFacts(
        known.party(),
        known.attributes(),
        contact.lastServed().isPresent(),
        contact.assurance().level(),
        Math.min(earlier.size(), EARLIER - 1),
        earlier.stream().filter(concern -> !concern.status().equals(RESOLVED)).count(),
        contact
            .lastServed()
            .map(served -> Duration.between(served.at(), contact.arrivedAt()).toDays())
            .orElse(-1L),
        earlier.stream().map(Concerns.Concern::channel).distinct().toList());
  }

  private ConversationFacts conversation(Contact contact) {
    WorkFacts.Concern concern = told.concern(contact.conversation()).orElse(NO_CONCERN);
    return new ConversationFacts(
        concern.topic(),
        concern.tags(),
        contact.owner().filter(workforce.agents()::containsKey).isPresent(),
        concern.channels(),
        concern.contacts());
  }

  private static boolean isThis(Contact contact, Concerns.Concern concern) {
    return concern.id().equals(contact.conversation().value());
  }

  private static String path(String page) {
    try {
      return page.isEmpty() ? "" : Objects.requireNonNullElse(new URI(page).getPath(), "");
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
