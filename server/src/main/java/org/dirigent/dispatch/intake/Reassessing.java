package org.dirigent.dispatch.intake;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.dirigent.conversation.WorkArose;
import org.dirigent.conversation.WorkFacts;
import org.dirigent.dispatch.engine.Numbers;
import org.dirigent.dispatch.engine.Translation;
import org.dirigent.dispatch.intake.Reassessments.Due;
import org.dirigent.routing.ItemCommand;
import org.dirigent.routing.ItemId;
import org.dirigent.rules.Assessment;
import org.dirigent.rules.Rules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges waiting work again, one item a transaction and a few a second: customers who just came are
 * never behind those for whom little changes. The age of the work is kept.
 */
@Component
class Reassessing {

  private static final Logger log = LoggerFactory.getLogger(Reassessing.class);
  private static final int AT_ONCE = 50;

  private final Reassessments reassessments;
  private final WorkFacts works;
  private final Rules rules;
  private final Translation translation;
  private final Numbers numbers;
  private final AppendedCommands commands;
  private final TransactionTemplate transaction;

  Reassessing(
      Reassessments reassessments,
      WorkFacts works,
      Rules rules,
      Translation translation,
      Numbers numbers,
      AppendedCommands commands,
      TransactionTemplate transaction) {
    this.reassessments = reassessments;
    this.works = works;
    this.rules = rules;
    this.translation = translation;
    this.numbers = numbers;
    this.commands = commands;
    this.transaction = transaction;
  }

  @Scheduled(initialDelay = 2_000, fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
  void some() {
    try {
      for (int i = 0; i < AT_ONCE && one(); i++) {}
    } catch (RuntimeException e) {
      log.warn("Waiting work could not be judged again and will be: {}", e.toString());
    }
  }

  private boolean one() {
    var taken = new AtomicReference<Optional<Due>>(Optional.empty());
    try {
      transaction.executeWithoutResult(
          _ -> {
            taken.set(reassessments.next());
            taken.get().ifPresent(this::judge);
          });
    } catch (RuntimeException e) {
      Due due = taken.get().orElseThrow(() -> e);
      log.warn("Work {} could not be judged again and waits: {}", due.work(), e.toString());
      transaction.executeWithoutResult(_ -> reassessments.later(due));
    }
    return taken.get().isPresent();
  }

  private void judge(Due due) {
    Optional<WorkArose> now = due.untouched() ? works.asOfNow(due.work()) : Optional.empty();
    Optional<ItemId> item = numbers.find(due.work());
    if (now.isEmpty() || item.isEmpty()) {
      reassessments.done(due.work());
      return;
    }
    Assessment assessment = rules.again(due.work(), WorkIntake.contact(now.get()));
    String needs = Needed.of(assessment);
    if (assessment.setAside() || needs.equals(due.needs())) {
      reassessments.done(due.work());
      return;
    }
    if (due.status().equals("waiting")) {
      replace(due, now.get(), item.get(), assessment);
    }
    // Not done before the engine has taken it: an offer may be in the way.
    reassessments.later(due);
  }

  private void replace(Due due, WorkArose now, ItemId item, Assessment assessment) {
    reassessments.keep(due, assessment, Needed.of(assessment), WorkIntake.seconds(assessment));
    // What was granted goes first: the place that is made anew then counts with it.
    commands.now(new ItemCommand.Grant(item, translation.terms(assessment)));
    commands.now(new ItemCommand.Reassess(item, translation.needs(assessment, now.channel())));
  }
}
