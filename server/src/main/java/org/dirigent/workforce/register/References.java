package org.dirigent.workforce.register;

import java.util.UUID;
import java.util.function.Consumer;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problems;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.Disposition;
import org.dirigent.workforce.Hours;
import org.dirigent.workforce.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses settings that point to something that is not there, or that contradict themselves. */
@Component
final class References {

  private final Registers registers;

  References(Registers registers) {
    this.registers = registers;
  }

  void check(Agent agent) {
    agent.queueIds().forEach(id -> exists(registers.queues, id.value(), "queueIds"));
    agent.skills().forEach(skill -> exists(registers.skills, skill.skillId().value(), "skills"));
  }

  void check(Queue queue, @Nullable UUID itself) {
    ifThere(queue.hoursId(), id -> exists(registers.hours, id.value(), "hoursId"));
    ifThere(
        queue.wrapUp().defaultDispositionId(),
        id -> exists(registers.dispositions, id.value(), "wrapUp.defaultDispositionId"));
    queue
        .requiredSkills()
        .forEach(skill -> exists(registers.skills, skill.skillId().value(), "requiredSkills"));
    ifThere(
        queue.overflow(),
        overflow -> {
          exists(registers.queues, overflow.queueId().value(), "overflow.queueId");
          if (overflow.queueId().value().equals(itself)) {
            throw refused("overflow.queueId", "A queue cannot overflow into itself.");
          }
        });
  }

  void check(Disposition disposition) {
    disposition.queueIds().forEach(id -> exists(registers.queues, id.value(), "queueIds"));
  }

  void check(Hours hours) {
    hours.week().forEach(o -> inOrder(new Hours.Span(o.from(), o.to()), "week"));
    hours.exceptions().forEach(day -> day.open().forEach(span -> inOrder(span, "exceptions")));
  }

  private static void inOrder(Hours.Span span, String field) {
    boolean untilMidnight = span.to().equals(java.time.LocalTime.MIDNIGHT);
    if (!untilMidnight && !span.from().isBefore(span.to())) {
      throw refused(
          field,
          "It opens at %s and closes at %s; the end must be later."
              .formatted(span.from(), span.to()));
    }
  }

  private static void exists(Register<?> register, UUID id, String field) {
    if (register.find(id).isEmpty()) {
      throw refused(field, "There is nothing with the id " + id + ".");
    }
  }

  private static <V> void ifThere(@Nullable V value, Consumer<V> check) {
    if (value != null) {
      check.accept(value);
    }
  }

  private static RuntimeException refused(String field, String why) {
    return Problems.INVALID.because(why).at(new FieldProblem(field, "refused", why));
  }
}
