package org.dirigent.knowledge.texts;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.Customers;
import org.dirigent.knowledge.ConversationWords;
import org.dirigent.knowledge.KnowledgeSettings;
import org.dirigent.platform.Problems;
import org.dirigent.platform.SignedIn;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Workforce;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the variables are, for one colleague in one conversation. */
@Component
class Values {

  /** What customers call the colleague who speaks. */
  static final String AGENT = "agent.name";

  private final ConversationWords conversations;
  private final Customers customers;
  private final Workforce workforce;
  private final KnowledgeSettings settings;
  private final InstantSource clock;

  Values(
      ConversationWords conversations,
      Customers customers,
      Workforce workforce,
      KnowledgeSettings settings,
      InstantSource clock) {
    this.conversations = conversations;
    this.customers = customers;
    this.workforce = workforce;
    this.settings = settings;
    this.clock = clock;
  }

  Map<String, String> in(UUID conversation, SignedIn me, @Nullable String language) {
    Map<String, String> values =
        in(conversation, Objects.requireNonNullElse(language, me.locale().getLanguage()))
            .orElseThrow(
                () -> Problems.NOT_FOUND.because("There is no conversation " + conversation + "."));
    values.put(AGENT, name(me));
    return values;
  }

  /** The same for nobody in particular; nothing if there is no such conversation. */
  Optional<Map<String, String>> in(UUID conversation, @Nullable String language) {
    return conversations
        .of(conversation)
        .map(
            words -> {
              Map<String, String> values = new HashMap<>();
              values.put("customer.name", name(words.customer()));
              values.put("conversation.topic", words.topic());
              values.put("today", today(Objects.requireNonNullElse(language, "de")));
              return values;
            });
  }

  /** Nobody is addressed by the number that stands for a name that we do not know. */
  private String name(CustomerId customer) {
    CustomerLabel label = customers.labels(List.of(customer)).get(customer);
    return label == null || label.name().matches("#\\d+") ? "" : label.name();
  }

  /** What customers know the colleague by. */
  private String name(SignedIn me) {
    return workforce.agent(new AgentId(me.id().value())).map(Agent::name).orElse(me.displayName());
  }

  private String today(String language) {
    Locale locale = language.equals("en") ? Locale.UK : Locale.forLanguageTag(language);
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(LocalDate.ofInstant(clock.instant(), settings.zone()));
  }
}
