package org.dirigent.conversation.told;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirigent.conversation.ConsultationAnswered;
import org.dirigent.conversation.CustomerLeft;
import org.dirigent.conversation.TaskEnded;
import org.dirigent.conversation.WorkArose;
import org.dirigent.conversation.WorkMerged;
import org.dirigent.conversation.WorkMoved;
import org.dirigent.conversation.WorkSpared;
import org.dirigent.platform.PublicEvent;
import org.dirigent.platform.PublicEvents;
import org.dirigent.workforce.AgentId;
import org.springframework.stereotype.Component;

/** What neighbouring systems hear of conversations and the work in them: ids, never a text. */
@Component
final class ConversationEvents implements PublicEvents {

  @Override
  public Set<Class<?>> hears() {
    return Set.of(
        WorkArose.class,
        WorkMoved.class,
        WorkMerged.class,
        WorkSpared.class,
        CustomerLeft.class,
        TaskEnded.class,
        ConsultationAnswered.class);
  }

  @Override
  public List<String> types() {
    return List.of(
        "work.arose",
        "work.moved",
        "work.merged",
        "work.spared",
        "customer.left",
        "task.ended",
        "consultation.answered");
  }

  @Override
  public Optional<PublicEvent> tell(Object event) {
    return switch (event) {
      case WorkArose arose -> told("work.arose", work(arose));
      case WorkMoved moved -> told("work.moved", work(moved.now()));
      case WorkMerged merged -> told("work.merged", merged(merged));
      case WorkSpared spared ->
          told("work.spared", by(Map.of("work", spared.workItem()), spared.by()));
      case CustomerLeft left -> told("customer.left", left(left));
      case TaskEnded ended -> told("task.ended", by(task(ended), ended.by()));
      case ConsultationAnswered answered -> told("consultation.answered", answer(answered));
      default -> Optional.empty();
    };
  }

  private static Optional<PublicEvent> told(String type, Map<String, Object> data) {
    return Optional.of(new PublicEvent(type, data));
  }

  private static Map<String, Object> work(WorkArose arose) {
    Map<String, Object> data = new HashMap<>();
    data.put("work", arose.workItem());
    data.put("conversation", arose.conversation());
    data.put("customer", arose.customer());
    data.put("queue", arose.queue());
    data.put("channel", arose.channel().value());
    arose.segment().ifPresent(segment -> data.put("segment", segment));
    return data;
  }

  private static Map<String, Object> merged(WorkMerged merged) {
    Map<String, Object> data = new HashMap<>();
    data.put("conversation", merged.into());
    data.put("moved", merged.moved());
    merged.spared().ifPresent(spared -> data.put("spared", spared.workItem()));
    return data;
  }

  private static Map<String, Object> left(CustomerLeft left) {
    return Map.of("work", left.workItem(), "reason", left.reason().name().toLowerCase(Locale.ROOT));
  }

  private static Map<String, Object> task(TaskEnded ended) {
    return Map.of(
        "task", ended.task(), "work", ended.workItem(), "conversation", ended.conversation());
  }

  private static Map<String, Object> answer(ConsultationAnswered answered) {
    return Map.of(
        "conversation", answered.conversation(),
        "question", answered.question(),
        "answer", answered.answer(),
        "kind", answered.kind());
  }

  private static Map<String, Object> by(Map<String, Object> data, Optional<AgentId> agent) {
    Map<String, Object> more = new HashMap<>(data);
    agent.ifPresent(id -> more.put("agent", id));
    return more;
  }
}
