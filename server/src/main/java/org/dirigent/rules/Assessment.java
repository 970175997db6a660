package org.dirigent.rules;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Priority;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.RequiredSkill;

/**
 * What a contact needs, frozen when it is made: publishing other rules later does not touch it.
 *
 * @param version of the rules that judged
 * @param remark why it is so, where it is not the ordinary case, as a code such as {@code
 *     default-queue}
 * @param because how the rules came to it
 */
public record Assessment(
    QueueId queue,
    List<RequiredSkill> skills,
    Priority priority,
    Terms terms,
    Optional<Preferred> preferred,
    long version,
    Optional<String> remark,
    Because because) {

  public Assessment {
    skills = List.copyOf(skills);
  }

  /**
   * What the rules granted this contact, whatever its queue says of all.
   *
   * @param answerWithin the promise, in opening hours
   */
  public record Terms(Optional<OrderClass> orderClass, Optional<Duration> answerWithin) {}

  /** Whose it should be, and why. */
  public record Preferred(AgentId agent, Why why) {

    /** What singles the agent out. */
    public enum Why {
      RULE,
      OWNER,
      LAST_AGENT
    }
  }

  /**
   * Which rules that people wrote had a say, and what else they said of the contact.
   *
   * @param rules the names of the rules that decided
   * @param failed the names of the rules that could not be asked
   * @param effects what they bring about beside the needs
   */
  public record Because(List<String> rules, List<String> failed, Labels labels, Effects effects) {

    public Because {
      rules = List.copyOf(rules);
      failed = List.copyOf(failed);
    }
  }

  /** Whether it is nobody's work, so that nobody is asked to do it. */
  public boolean setAside() {
    return because.effects().setAsideBy().isPresent();
  }

  /**
   * What a contact is called.
   *
   * @param by the names of the rules that say so
   */
  public record Labels(Optional<String> topic, List<String> tags, List<String> by) {

    public Labels {
      tags = List.copyOf(tags);
      by = List.copyOf(by);
    }

    /** Whether nothing is said. */
    public boolean none() {
      return topic.isEmpty() && tags.isEmpty();
    }
  }

  /**
   * What rules bring about beside the needs of a contact.
   *
   * @param autoReply an automatic answer, and which rule wants it
   * @param setAsideBy the rule by which the contact is nobody's work; then nothing else is done
   * @param tasks at most {@link TaskWish#MOST}
   */
  public record Effects(
      Optional<AutoReply> autoReply, Optional<String> setAsideBy, List<RuledTask> tasks) {

    /** Nothing. */
    public static final Effects NONE = new Effects(Optional.empty(), Optional.empty(), List.of());

    public Effects {
      tasks = List.copyOf(tasks);
    }

    /** Nobody is answered by a machine because something changed with us. */
    public Effects withoutReply() {
      return new Effects(Optional.empty(), setAsideBy, tasks);
    }
  }

  /**
   * A task, the name of the rule that wants it, and the how manieth of that rule it is: the three
   * together are done once for a contact.
   */
  public record RuledTask(String rule, int nth, TaskWish wish) {}

  /** An automatic answer from a template, and the name of the rule that wants it. */
  public record AutoReply(UUID template, String rule) {}
}
