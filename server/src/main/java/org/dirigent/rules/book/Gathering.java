package org.dirigent.rules.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dirigent.rules.Assessment.RuledTask;
import org.dirigent.rules.OrderClass;
import org.dirigent.rules.TaskWish;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Priority;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.RequiredSkill;
import org.dirigent.workforce.SkillId;
import org.jspecify.annotations.Nullable;

/** What the rules have said so far: the first word counts, skills and tags add up. */
final class Gathering {

  private static final int MOST = 20;

  private final Map<SkillId, RequiredSkill> skills = new LinkedHashMap<>();
  private final Set<String> tags = new LinkedHashSet<>();
  private final List<String> decidedBy = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final List<String> labelledBy = new ArrayList<>();
  private final First<QueueId> queue = new First<>();
  private final First<Priority> priority = new First<>();
  private final First<AgentId> preferred = new First<>();
  private final First<String> topic = new First<>();
  private final First<UUID> autoReply = new First<>();
  private final First<OrderClass> orderClass = new First<>();
  private final First<Integer> answerWithin = new First<>();
  private final First<Boolean> setAside = new First<>();
  private final List<RuledTask> tasks = new ArrayList<>();
  private @Nullable String repliedBy;
  private @Nullable String setAsideBy;

  /** A field of which the first word counts. */
  private static final class First<T> {
    private @Nullable T value;

    boolean says(@Nullable T said) {
      boolean counts = value == null && said != null;
      if (counts) {
        value = said;
      }
      return counts;
    }
  }

  void fails(String rule) {
    failed.add(rule);
  }

  void says(String rule, Outcome said) {
    boolean labels = labels(said);
    boolean replies = autoReply.says(said.autoReplyTemplateId());
    boolean puts = setAside.says(said.setAside());
    // Each is asked: a rule may have the last word on several fields.
    if (leads(said) | orders(said) | labels | replies | puts | wants(rule, said)) {
      decidedBy.add(rule);
    }
    if (labels) {
      labelledBy.add(rule);
    }
    if (replies) {
      repliedBy = rule;
    }
    if (puts) {
      setAsideBy = rule;
    }
  }

  private boolean wants(String rule, Outcome said) {
    List<TaskWish> more =
        said.tasks().stream().limit(Math.max(0, TaskWish.MOST - tasks.size())).toList();
    for (int i = 0; i < more.size(); i++) {
      tasks.add(new RuledTask(rule, i, more.get(i)));
    }
    return !more.isEmpty();
  }

  private boolean leads(Outcome said) {
    boolean counted = queue.says(said.queueId()) | preferred.says(said.preferredAgentId());
    for (RequiredSkill skill : said.skills()) {
      counted |= skills.size() < MOST && skills.putIfAbsent(skill.skillId(), skill) == null;
    }
    return counted;
  }

  private boolean orders(Outcome said) {
    return priority.says(said.priority())
        | orderClass.says(said.orderClass())
        | answerWithin.says(said.answerWithinSeconds());
  }

  private boolean labels(Outcome said) {
    boolean counted = topic.says(said.topic());
    for (String tag : said.tags()) {
      counted |= tags.size() < MOST && tags.add(tag);
    }
    return counted;
  }

  Finding finding() {
    Outcome outcome =
        new Outcome(
            queue.value,
            List.copyOf(skills.values()),
            priority.value,
            preferred.value,
            List.copyOf(tags),
            topic.value,
            autoReply.value,
            orderClass.value,
            answerWithin.value,
            setAside.value,
            tasks.stream().map(RuledTask::wish).toList());
    return new Finding(outcome, decidedBy, failed, labelledBy, repliedBy, setAsideBy, tasks);
  }
}
