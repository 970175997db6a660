package org.dirigent.rules.judging;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dirigent.rules.Assessment;
import org.dirigent.rules.Assessment.AutoReply;
import org.dirigent.rules.Assessment.Because;
import org.dirigent.rules.Assessment.Effects;
import org.dirigent.rules.Assessment.Labels;
import org.dirigent.rules.Assessment.Preferred;
import org.dirigent.rules.Assessment.Terms;
import org.dirigent.rules.Contact;
import org.dirigent.rules.book.Finding;
import org.dirigent.rules.book.Outcome;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.RequiredSkill;
import org.dirigent.workforce.Workforce;
import org.springframework.stereotype.Component;

/**
 * What holds where no rule says otherwise: the channel account names the queue, the queue names
 * skills and priority, the customer's language is a skill where the queue asks for it, and whoever
 * knows the customer is asked first.
 */
@Component
final class StandingRules {

  /** How long somebody counts as knowing a customer whom they served. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  /** The least level of the customer's language; who knows it better is preferred by best fit. */
  private static final int LANGUAGE_LEVEL = 2;

  private final Workforce workforce;

  StandingRules(Workforce workforce) {
    this.workforce = workforce;
  }

  /** What the contact needs by what the rules said and, where they said nothing, by itself. */
  Assessment complete(Contact contact, Finding finding, long version) {
    Outcome said = finding.outcome();
    QueueId wanted = Objects.requireNonNullElse(said.queueId(), contact.queue());
    boolean usable = workforce.queues().containsKey(wanted);
    QueueId queueId = usable ? wanted : fallback(contact);
    Queue queue = workforce.queue(queueId).orElseThrow();
    return new Assessment(
        queueId,
        skills(queue, contact.language(), said.skills()),
        Objects.requireNonNullElse(said.priority(), queue.priority()),
        terms(said),
        preferred(contact, said),
        version,
        usable ? Optional.empty() : Optional.of("default-queue"),
        because(finding));
  }

  private static Because because(Finding finding) {
    Outcome said = finding.outcome();
    return new Because(
        finding.decidedBy(),
        finding.failed(),
        new Labels(Optional.ofNullable(said.topic()), said.tags(), finding.labelledBy()),
        effects(finding));
  }

  /** What is nobody's work is answered by nobody and makes no work for others. */
  private static Effects effects(Finding finding) {
    Outcome said = finding.outcome();
    if (Boolean.TRUE.equals(said.setAside())) {
      return new Effects(
          Optional.empty(), Optional.of(requireNonNull(finding.setAsideBy())), List.of());
    }
    return new Effects(
        Optional.ofNullable(said.autoReplyTemplateId())
            .map(template -> new AutoReply(template, requireNonNull(finding.repliedBy()))),
        Optional.empty(),
        finding.tasks());
  }

  private static Terms terms(Outcome said) {
    return new Terms(
        Optional.ofNullable(said.orderClass()),
        Optional.ofNullable(said.answerWithinSeconds()).map(Duration::ofSeconds));
  }

  /** A rule may name a queue that was retired since; then the account's own comes first. */
  private QueueId fallback(Contact contact) {
    return workforce.queues().containsKey(contact.queue()) ? contact.queue() : defaultQueue();
  }

  private QueueId defaultQueue() {
    return workforce.queues().keySet().stream()
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no queue in use; add one"));
  }

  /** A skill that a rule names counts instead of the queue's; the others are all asked for. */
  private List<RequiredSkill> skills(Queue queue, String language, List<RequiredSkill> said) {
    List<RequiredSkill> skills =
        new ArrayList<>(
            said.stream()
                .filter(skill -> workforce.skills().containsKey(skill.skillId()))
                .toList());
    queue.requiredSkills().forEach(skill -> addUnlessThere(skills, skill));
    if (queue.languageAsSkill()) {
      workforce
          .languageSkill(language)
          .ifPresent(
              skill -> addUnlessThere(skills, new RequiredSkill(skill, LANGUAGE_LEVEL, null)));
    }
    return skills;
  }

  private static void addUnlessThere(List<RequiredSkill> skills, RequiredSkill added) {
    if (skills.stream().noneMatch(known -> known.skillId().equals(added.skillId()))) {
      skills.add(added);
    }
  }

  private Optional<Preferred> preferred(Contact contact, Outcome said) {
    return Optional.ofNullable(said.preferredAgentId())
        .filter(agent -> workforce.agents().containsKey(agent))
        .map(agent -> new Preferred(agent, Preferred.Why.RULE))
        .or(
            () ->
                contact
                    .owner()
                    .filter(workforce.agents()::containsKey)
                    .map(agent -> new Preferred(agent, Preferred.Why.OWNER)))
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
