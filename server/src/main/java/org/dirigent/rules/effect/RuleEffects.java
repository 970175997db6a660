package org.dirigent.rules.effect;

import java.util.Set;
import org.dirigent.conversation.AutoReplies;
import org.dirigent.conversation.Labelling;
import org.dirigent.knowledge.TeamTemplates;
import org.dirigent.platform.Reactor;
import org.dirigent.platform.Recorded;
import org.dirigent.rules.Assessment;
import org.dirigent.rules.ContactJudged;
import org.springframework.stereotype.Component;

/**
 * Lets take effect what rules say beside the needs of a contact. A step of its own, so that a
 * template that is gone never keeps a contact from being judged.
 */
@Component
final class RuleEffects implements Reactor {

  private final Labelling labelling;
  private final AutoReplies replies;
  private final TeamTemplates templates;
  private final RuleTasks tasks;

  RuleEffects(Labelling labelling, AutoReplies replies, TeamTemplates templates, RuleTasks tasks) {
    this.labelling = labelling;
    this.replies = replies;
    this.templates = templates;
    this.tasks = tasks;
  }

  @Override
  public String name() {
    return "rules.effects";
  }

  @Override
  public Set<Class<?>> hears() {
    return Set.of(ContactJudged.class);
  }

  @Override
  public void react(Recorded recorded) {
    ContactJudged judged = (ContactJudged) recorded.event();
    Assessment.Labels labels = judged.labels();
    if (!labels.none()) {
      labelling.label(
          judged.conversation(),
          new Labelling.Labels(labels.topic(), labels.tags(), labels.by()),
          judged.at());
    }
    judged.autoReply().ifPresent(reply -> answer(judged, reply));
    if (judged.work() != null) {
      tasks.make(judged.work(), judged.conversation(), judged.tasks(), judged.at());
    }
  }

  private void answer(ContactJudged judged, Assessment.AutoReply reply) {
    templates
        .filled(reply.template(), judged.conversation().value())
        .filter(text -> !text.isBlank())
        .ifPresent(
            text ->
                replies.say(
                    new AutoReplies.AutoReply(judged.conversation(), reply.rule(), text),
                    judged.at()));
  }
}
