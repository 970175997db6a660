package org.dirigent.dispatch.intake;

import java.util.Set;
import org.dirigent.conversation.WorkChanged;
import org.dirigent.customer.CustomerChanged;
import org.dirigent.platform.Reactor;
import org.dirigent.platform.Recorded;
import org.dirigent.rules.RulesPublished;
import org.dirigent.workforce.Workforce;
import org.dirigent.workforce.WorkforceChanged;
import org.springframework.stereotype.Component;

/** Hears what waiting work may be judged on anew. */
@Component
class ReassessmentIntake implements Reactor {

  private final Reassessments reassessments;
  private final Workforce workforce;

  ReassessmentIntake(Reassessments reassessments, Workforce workforce) {
    this.reassessments = reassessments;
    this.workforce = workforce;
  }

  @Override
  public String name() {
    return "dispatch.reassessment";
  }

  @Override
  public Set<Class<?>> hears() {
    return Set.of(
        RulesPublished.class, WorkChanged.class, CustomerChanged.class, WorkforceChanged.class);
  }

  @Override
  public void react(Recorded recorded) {
    switch (recorded.event()) {
      case RulesPublished published -> {
        if (published.waitingToo()) {
          reassessments.askAll("rules");
        }
      }
      case WorkChanged changed -> reassessments.ask(changed.work(), changed.what());
      case CustomerChanged changed -> reassessments.ask(changed.customer(), "customer");
      case WorkforceChanged changed -> changed(changed.kind());
      default -> throw new IllegalArgumentException("Not for me: " + recorded.event().getClass());
    }
  }

  private void changed(WorkforceChanged.Kind kind) {
    switch (kind) {
      case HOURS -> ask("hours");
      // It may have other hours now, ask for other skills, or be out of use.
      case QUEUE -> ask("queue");
      case AGENT, SKILL, DISPOSITION, REASON, EXPERT -> {}
    }
  }

  /** What is asked must be answered by what holds now, not by what this node remembers. */
  private void ask(String why) {
    workforce.reload();
    reassessments.askAll(why);
  }
}
