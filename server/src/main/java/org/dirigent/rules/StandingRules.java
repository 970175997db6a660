package org.dirigent.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirigent.rules.Assessment.Preferred;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.RequiredSkill;
import org.dirigent.workforce.Workforce;
import org.springframework.stereotype.Component;

/**
 * The rules that hold before anybody wrote any: the channel account names the queue, the queue
 * names skills and priority, the customer's language is a skill where the queue asks for it, and
 * whoever knows the customer is asked first.
 */
@Component
final class StandingRules implements Rules {

  /** These rules are the first version of themselves. */
  private static final long VERSION = 1;

  /** How long somebody counts as knowing a customer whom they served. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  /** The least level of the customer's language; who knows it better is preferred by best fit. */
  private static final int LANGUAGE_LEVEL = 2;

  private final Workforce workforce;

  StandingRules(Workforce workforce) {
    this.workforce = workforce;
  }

  @Override
  public Assessment assess(Contact contact) {
    boolean usable = workforce.queues().containsKey(contact.queue());
    QueueId queueId = usable ? contact.queue() : defaultQueue();
    Queue queue = workforce.queue(queueId).orElseThrow();
    return new Assessment(
        queueId,
        skills(queue, contact.language()),
        queue.priority(),
        preferred(contact),
        VERSION,
        usable ? Optional.empty() : Optional.of("default-queue"));
  }

  private QueueId defaultQueue() {
    return workforce.queues().keySet().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no queue in use; add one"));
  }

  private List<RequiredSkill> skills(Queue queue, String language) {
    List<RequiredSkill> skills = new ArrayList<>(queue.requiredSkills());
    if (queue.languageAsSkill()) {
      workforce
          .languageSkill(language)
          .filter(skill -> skills.stream().noneMatch(known -> known.skillId().equals(skill)))
          .ifPresent(skill -> skills.add(new RequiredSkill(skill, LANGUAGE_LEVEL, null)));
    }
    return skills;
  }

  private Optional<Preferred> preferred(Contact contact) {
    return contact
        .owner()
        .map(agent -> new Preferred(agent, Preferred.Why.OWNER))
        .or(() -> lastAgent(contact).map(agent -> new Preferred(agent, Preferred.Why.LAST_AGENT)))
        .filter(preferred -> workforce.agents().containsKey(preferred.agent()));
  }

  private static Optional<AgentId> lastAgent(Contact contact) {
    return contact
        .lastServed()
        .filter(served -> served.at().plus(REMEMBERED).isAfter(contact.arrivedAt()))
        .map(Contact.LastServed::agent);
  }
}
