package org.dirigent.dispatch.intake;

import static org.dirigent.dispatch.engine.Translation.tick;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dirigent.conversation.CustomerLeft;
import org.dirigent.conversation.TaskEnded;
import org.dirigent.conversation.WorkArose;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.conversation.WorkMerged;
import org.dirigent.conversation.WorkMoved;
import org.dirigent.conversation.WorkSpared;
import org.dirigent.dispatch.WorkStatus;
import org.dirigent.dispatch.engine.Numbers;
import org.dirigent.dispatch.engine.Translation;
import org.dirigent.platform.Reactor;
import org.dirigent.platform.Recorded;
import org.dirigent.routing.ItemCommand;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.Needs;
import org.dirigent.routing.Terms;
import org.dirigent.rules.Assessment;
import org.dirigent.rules.Contact;
import org.dirigent.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Third commit of the road, T3: work that arose is judged by the rules, and the engine is asked to
 * admit it. Row, needs and command are one transaction with the cursor.
 */
@Component
class WorkIntake implements Reactor {

  private final Rules rules;
  private final Translation translation;
  private final Numbers numbers;
  private final AppendedCommands commands;
  private final MergedWork merged;
  private final JdbcClient jdbc;
  private final JsonMapper json;

  WorkIntake(
      Rules rules,
      Translation translation,
      Numbers numbers,
      AppendedCommands commands,
      MergedWork merged,
      JdbcClient jdbc,
      JsonMapper json) {
    this.rules = rules;
    this.translation = translation;
    this.numbers = numbers;
    this.commands = commands;
    this.merged = merged;
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  public String name() {
    return "dispatch.intake";
  }

  @Override
  public Set<Class<?>> hears() {
    return Set.of(
        WorkArose.class,
        WorkMoved.class,
        CustomerLeft.class,
        TaskEnded.class,
        WorkMerged.class,
        WorkSpared.class);
  }

  @Override
  public void react(Recorded recorded) {
    switch (recorded.event()) {
      case WorkArose arose -> admit(arose, recorded);
      case WorkMoved moved -> move(moved.now(), recorded.position());
      case WorkMerged both -> merged.take(both, recorded.position());
      case CustomerLeft left ->
          numbers
              .find(left.workItem())
              .ifPresent(
                  item ->
                      commands.because(recorded.position(), 0, new ItemCommand.CustomerLeft(item)));
      case TaskEnded ended ->
          numbers
              .find(ended.workItem())
              .ifPresent(item -> commands.done(recorded.position(), item, ended.by()));
      case WorkSpared spared ->
          numbers
              .find(spared.workItem())
              .ifPresent(item -> commands.done(recorded.position(), item, spared.by()));
      default -> throw new IllegalArgumentException("Not for me: " + recorded.event().getClass());
    }
  }

  private void admit(WorkArose arose, Recorded recorded) {
    Assessment assessment = rules.judge(arose.workItem(), contact(arose));
    ItemId item = row(arose, assessment);
    if (assessment.setAside()) {
      close(arose.workItem(), recorded.at());
    } else {
      admit(item, arose, assessment, recorded.position());
    }
  }

  /** Nobody is asked, but the books say that it came and what became of it. */
  private void close(WorkItemId work, Instant at) {
    jdbc.sql("update work_item set status = ?, ended_at = ? where id = ?")
        .params(WorkStatus.CANCELLED.code(), Timestamp.from(at), work.value())
        .update();
  }

  private void admit(ItemId item, WorkArose arose, Assessment assessment, long position) {
    commands.because(
        position,
        0,
        new ItemCommand.Admit(
            item,
            translation.needs(assessment, arose.channel()),
            tick(arose.arrivedAt()),
            Optional.empty()));
    Terms terms = translation.terms(assessment);
    if (!terms.equals(Terms.NONE)) {
      commands.because(position, 1, new ItemCommand.Grant(item, terms));
    }
  }

  /**
   * Judged anew where it waits; where somebody works on it or is asked to, only its cost changes.
   */
  private void move(WorkArose now, long position) {
    Optional<ItemId> known = numbers.find(now.workItem());
    if (known.isPresent()) {
      ItemId item = known.get();
      Assessment assessment = rules.again(now.workItem(), contact(now));
      jdbc.sql(
              """
              update work_item set channel_now = ?, answer_within = ?, needs = ? where id = ?""")
          .param(now.channel().value())
          .param(seconds(assessment))
          .param(Needed.of(assessment))
          .param(now.workItem().value())
          .update();
      Needs needs = translation.needs(assessment, now.channel());
      commands.because(position, 0, new ItemCommand.Reassess(item, needs));
      commands.because(position, 1, new ItemCommand.SwitchChannel(item, needs.channel()));
      commands.because(position, 2, new ItemCommand.Grant(item, translation.terms(assessment)));
    }
  }

  static Contact contact(WorkArose arose) {
    return new Contact(
        arose.conversation(),
        arose.customer(),
        arose.channel(),
        arose.account(),
        arose.queue(),
        arose.language(),
        arose.assurance(),
        arose.arrivedAt(),
        arose.owner(),
        arose.lastServed().map(last -> new Contact.LastServed(last.agent(), last.at())),
        arose.facts());
  }

  static @Nullable Integer seconds(Assessment assessment) {
    return assessment.terms().answerWithin().map(time -> (int) time.toSeconds()).orElse(null);
  }

  private ItemId row(WorkArose arose, Assessment assessment) {
    return new ItemId(
        jdbc.sql(
                """
                insert into work_item
                  (id, conversation, customer, channel, account, language, rules_version, remark,
                   rule_names, arrival_queue, queue, status, arrived_at, answer_within,
                   needs)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set id = excluded.id
                returning number
                """)
            .param(arose.workItem().value())
            .param(arose.conversation().value())
            .param(arose.customer().value())
            .param(arose.channel().value())
            .param(arose.account().value())
            .param(arose.language())
            .param(assessment.version())
            .param(assessment.remark().orElse(null))
            .param(json.writeValueAsString(assessment.because().rules()))
            .param(assessment.queue().value())
            .param(assessment.queue().value())
            .param(WorkStatus.ARRIVING.code())
            .param(Timestamp.from(arose.arrivedAt()))
            .param(seconds(assessment))
            .param(Needed.of(assessment))
            .query(Long.class)
            .single());
  }
}
