package org.dirigent.rules.judging;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dirigent.channel.Account;
import org.dirigent.channel.Accounts;
import org.dirigent.customer.Concerns;
import org.dirigent.rules.Contact;
import org.dirigent.rules.FactSource;
import org.dirigent.rules.book.RulesSettings;
import org.dirigent.rules.language.ContactFacts;
import org.dirigent.rules.language.ConversationFacts;
import org.dirigent.rules.language.CustomerFacts;
import org.dirigent.rules.language.Facts;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.Workforce;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what is known of a contact, once, before the first rule is asked. */
@Component
final class FactFinding {

  private static final int EARLIER = 51;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final String RESOLVED = "resolved";

  private final Accounts accounts;
  private final Workforce workforce;
  private final Concerns concerns;
  private final ObjectProvider<FactSource> sources;
  private final RulesSettings settings;

  FactFinding(
      Accounts accounts,
      Workforce workforce,
      Concerns concerns,
      ObjectProvider<FactSource> sources,
      RulesSettings settings) {
    this.accounts = accounts;
    this.workforce = workforce;
    this.concerns = concerns;
    this.sources = sources;
    this.settings = settings;
  }

  Facts of(Contact contact) {
    List<Concerns.Concern> all = concerns.of(contact.customer(), EARLIER);
    return new Facts(contact(contact), customer(contact, all), conversation(contact, all));
  }

  private ContactFacts contact(Contact contact) {
    Instant at = contact.arrivedAt();
    ZonedDateTime local = at.atZone(settings.zone());
    Map<String, String> facts = new HashMap<>(contact.facts());
    sources.forEach(source -> facts.putAll(source.of(contact)));
    String page = facts.getOrDefault("page", "");
    return new ContactFacts(
        contact.channel().value(),
        accounts.find(contact.account()).map(Account::name).orElse(""),
        workforce.queue(contact.queue()).map(Queue::name).orElse(""),
        contact.language(),
        page,
        path(page),
        at,
        local.toLocalDate().toString(),
        TIME.format(local),
        local.getDayOfWeek().getValue(),
        workforce.openTime(contact.queue(), at, at.plus(Duration.ofSeconds(1))).isOpen(at),
        facts);
  }

  private static CustomerFacts customer(Contact contact, List<Concerns.Concern> all) {
    List<Concerns.Concern> earlier =
        all.stream().filter(concern -> !isThis(contact, concern)).toList();
    return new CustomerFacts(
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

  private static ConversationFacts conversation(Contact contact, List<Concerns.Concern> all) {
    String topic =
        all.stream()
            .filter(concern -> isThis(contact, concern))
            .map(Concerns.Concern::topic)
            .findFirst()
            .orElse("");
    return new ConversationFacts(topic, contact.owner().isPresent());
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
