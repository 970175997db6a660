package org.dirigent.rules.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
  private @Nullable QueueId queue;
  private @Nullable Priority priority;
  private @Nullable AgentId preferred;
  private @Nullable String topic;
  private @Nullable UUID autoReply;

  void fails(String rule) {
    failed.add(rule);
  }

  void says(String rule, Outcome outcome) {
    if (add(outcome)) {
      decidedBy.add(rule);
    }
  }

  private boolean add(Outcome said) {
    boolean counted = chooses(said);
    for (RequiredSkill skill : said.skills()) {
      counted |= skills.size() < MOST && skills.putIfAbsent(skill.skillId(), skill) == null;
    }
    for (String tag : said.tags()) {
      counted |= tags.size() < MOST && tags.add(tag);
    }
    return counted;
  }

  private boolean chooses(Outcome said) {
    boolean counted = false;
    if (queue == null && said.queueId() != null) {
      queue = said.queueId();
      counted = true;
    }
    if (priority == null && said.priority() != null) {
      priority = said.priority();
      counted = true;
    }
    if (preferred == null && said.preferredAgentId() != null) {
      preferred = said.preferredAgentId();
      counted = true;
    }
    if (topic == null && said.topic() != null) {
      topic = said.topic();
      counted = true;
    }
    if (autoReply == null && said.autoReplyTemplateId() != null) {
      autoReply = said.autoReplyTemplateId();
      counted = true;
    }
    return counted;
  }

  Finding finding() {
    Outcome outcome =
        new Outcome(
            queue,
            List.copyOf(skills.values()),
            priority,
            preferred,
            List.copyOf(tags),
            topic,
            autoReply);
    return new Finding(outcome, decidedBy, failed);
  }
}
