package org.dirigent.conversation.tasks;

import java.util.Optional;
import org.dirigent.conversation.timeline.AgentNames;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Expert;
import org.dirigent.workforce.ExpertId;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Workforce;
import org.springframework.stereotype.Component;

/** Who can be given a task: units, agents and experts that are in use. */
@Component
final class Recipients {

  private final Workforce workforce;
  private final AgentNames names;

  Recipients(Workforce workforce, AgentNames names) {
    this.workforce = workforce;
    this.names = names;
  }

  Recipient of(NewTask.Address address) {
    return name(address)
        .map(name -> new Recipient(address.kind(), address.id(), name))
        .orElseThrow(
            () ->
                TaskProblems.invalid(
                    "for.id",
                    "unknown",
                    "There is no %s %s in use".formatted(address.kind().code(), address.id())));
  }

  private Optional<String> name(NewTask.Address address) {
    return switch (address.kind()) {
      case QUEUE ->
          Optional.ofNullable(workforce.queues().get(new QueueId(address.id())))
              .map(queue -> queue.name());
      case AGENT -> {
        var agent = new AgentId(address.id());
        yield Optional.ofNullable(workforce.agents().get(agent)).map(_ -> names.of(agent).inside());
      }
      case EXPERT ->
          Optional.ofNullable(workforce.experts().get(new ExpertId(address.id())))
              .map(Expert::name);
    };
  }

  /**
   * The unit in which the work on a task waits: the one asked, or the first that an agent serves.
   */
  QueueId unit(Recipient recipient) {
    if (recipient.kind() == Recipient.Kind.QUEUE) {
      return new QueueId(recipient.id());
    }
    return workforce
        .agent(new AgentId(recipient.id()))
        .flatMap(
            agent -> agent.queueIds().stream().filter(workforce.queues()::containsKey).findFirst())
        .orElseThrow(
            () ->
                TaskProblems.invalid(
                    "for.id", "serves-no-queue", recipient.name() + " serves no queue"));
  }
}
