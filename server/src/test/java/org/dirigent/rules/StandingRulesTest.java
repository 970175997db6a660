package org.dirigent.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Assurance;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.ConversationId;
import org.dirigent.customer.CustomerId;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.People;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.NewWorkforce;
import org.dirigent.workforce.Priority;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.RequiredSkill;
import org.dirigent.workforce.Selection;
import org.dirigent.workforce.Skill;
import org.dirigent.workforce.SkillId;
import org.dirigent.workforce.WrapUp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What a contact needs before anybody wrote a rule. */
@SpringBootTest
@SharedDatabase
@Import(People.class)
class StandingRulesTest {

  private static final AuditEntry.Actor TEST = AuditEntry.bySystem("test");
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final UUID NOBODY = UUID.fromString("01990000-0000-7000-8000-000000000002");
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Autowired Rules rules;
  @Autowired NewWorkforce workforce;
  @Autowired People people;

  @Test
  void the_queue_says_priority_and_skills() {
    SkillId bikes = skill("bikes", null);
    QueueId queue = queue(false, new RequiredSkill(bikes, 3, null));

    Assessment needs = rules.assess(contact(queue, "en", null, null));

    assertThat(needs.queue()).isEqualTo(queue);
    assertThat(needs.priority()).isEqualTo(Priority.HIGH);
    assertThat(needs.skills()).containsExactly(new RequiredSkill(bikes, 3, null));
    assertThat(needs.preferred()).isEmpty();
  }

  @Test
  void the_language_counts_where_the_queue_wants_it() {
    SkillId polish = skill("Polski", "pl");

    assertThat(rules.assess(contact(queue(true), "pl", null, null)).skills())
        .extracting(RequiredSkill::skillId)
        .containsExactly(polish);
    assertThat(rules.assess(contact(queue(false), "pl", null, null)).skills()).isEmpty();
    assertThat(rules.assess(contact(queue(true), "xx", null, null)).skills())
        .as("a language that nobody was asked about keeps nobody waiting")
        .isEmpty();
  }

  @Test
  void who_looks_after_it_is_asked_before_who_served_last_and_only_while_that_is_fresh() {
    QueueId queue = queue(false);
    AgentId owner = agent();
    AgentId last = agent();

    assertThat(preferred(queue, owner, served(last, 1))).contains(owner);
    assertThat(preferred(queue, null, served(last, 29))).contains(last);
    assertThat(preferred(queue, null, served(last, 31))).isEmpty();
  }

  @Test
  void a_queue_that_is_not_in_use_is_replaced_and_that_is_said() {
    queue(false);
    Assessment needs =
        rules.assess(
            contact(
                new QueueId(UUID.fromString("01990000-0000-7000-8000-000000000001")),
                "de",
                null,
                null));

    assertThat(needs.remark()).contains("default-queue");
  }

  private static Contact contact(
      QueueId queue,
      String language,
      @Nullable AgentId owner,
      Contact.@Nullable LastServed served) {
    return new Contact(
        new ConversationId(NOBODY),
        new CustomerId(NOBODY),
        new ChannelName("webchat"),
        new AccountId(NOBODY),
        queue,
        language,
        Assurance.NONE,
        NOW,
        Optional.ofNullable(owner),
        Optional.ofNullable(served),
        Map.of());
  }

  private Optional<AgentId> preferred(
      QueueId queue, @Nullable AgentId owner, Contact.LastServed served) {
    return rules
        .assess(contact(queue, "de", owner, served))
        .preferred()
        .map(Assessment.Preferred::agent);
  }

  private static Contact.LastServed served(AgentId agent, int daysAgo) {
    return new Contact.LastServed(agent, NOW.minus(Duration.ofDays(daysAgo)));
  }

  private QueueId queue(boolean languageAsSkill, RequiredSkill... skills) {
    return workforce.add(
        new Queue(
            "Rules " + NUMBER.incrementAndGet(),
            null,
            Priority.HIGH,
            60,
            0.8,
            20,
            0,
            new WrapUp(WrapUp.Mode.NONE, 0, null),
            null,
            List.of(skills),
            List.of(Selection.LONGEST_IDLE),
            false,
            languageAsSkill),
        TEST);
  }

  private SkillId skill(String name, @Nullable String language) {
    return workforce.add(new Skill(name + " " + NUMBER.incrementAndGet(), language), TEST);
  }

  private AgentId agent() {
    AgentId id = new AgentId(people.with(Role.AGENT).id().value());
    workforce.put(id, new Agent("A", List.of(), List.of(), 100, Map.of(), 1.0), TEST);
    return id;
  }
}
