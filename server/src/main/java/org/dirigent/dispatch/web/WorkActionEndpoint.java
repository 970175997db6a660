package org.dirigent.dispatch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.TaskLine;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.dispatch.Cards;
import org.dirigent.dispatch.Work;
import org.dirigent.dispatch.WorkCard;
import org.dirigent.dispatch.WorkList;
import org.dirigent.dispatch.WorkStatus;
import org.dirigent.dispatch.engine.Numbers;
import org.dirigent.dispatch.engine.Translation;
import org.dirigent.dispatch.work.Remarks;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.routing.ItemCommand;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.Ticks;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.DispositionId;
import org.dirigent.workforce.Priority;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Workforce;
import org.dirigent.workforce.WrapUp;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done with a work item. Every answer is the item as it is afterwards. */
@RestController
@RequestMapping("/api/work/{work}")
@AllowedTo(Role.AGENT)
class WorkActionEndpoint {

  static final Problem DISPOSITION_NEEDED =
      new Problem("disposition-needed", 409, "A disposition code is needed");

  static final Problem ANSWER_NEEDED =
      new Problem("task-needs-answer", 409, "A task ends with an answer");

  /**
   * How long a transfer to an agent waits for them alone before others of the queue may have it.
   */
  private static final Ticks TRANSFER_WAITS = new Ticks(120_000);

  /** To whom it goes: one of the two. */
  record Transfer(
      @Nullable QueueId queueId,
      @Nullable AgentId agentId,
      @Size(max = 2_000) @Nullable String note) {}

  /**
   * How it ended.
   *
   * @param keepOpen whether the conversation stays open, because something is left to do; else it
   *     is resolved
   */
  record Completion(
      @Nullable DispositionId dispositionId,
      @Size(max = 10_000) @Nullable String note,
      @Nullable Boolean keepOpen) {

    private Remarks.Remark remark() {
      return new Remarks.Remark(
          Optional.ofNullable(note),
          Optional.ofNullable(dispositionId),
          Boolean.TRUE.equals(keepOpen));
    }
  }

  /** Who is to have it. */
  record Assignment(@NotNull AgentId agentId) {}

  /** How soon it is to be looked at. */
  record Urgency(@NotNull Priority priority) {}

  private final Baton baton;
  private final Cards cards;
  private final WorkList works;
  private final Workforce workforce;
  private final Numbers numbers;
  private final Remarks remarks;
  private final Translation translation;

  WorkActionEndpoint(
      Baton baton,
      Cards cards,
      WorkList works,
      Workforce workforce,
      Numbers numbers,
      Remarks remarks,
      Translation translation) {
    this.baton = baton;
    this.cards = cards;
    this.works = works;
    this.workforce = workforce;
    this.numbers = numbers;
    this.remarks = remarks;
    this.translation = translation;
  }

  /** Takes a waiting item. */
  @PostMapping("/take")
  WorkCard take(@PathVariable WorkItemId work, @AuthenticationPrincipal SignedIn me) {
    baton.carryOut(new ItemCommand.Take(item(work), agent(me)));
    return card(work);
  }

  /** Gives it to an agent, whatever they have in hand already. */
  @PostMapping("/assign")
  @AllowedTo(Role.SUPERVISOR)
  WorkCard assign(@PathVariable WorkItemId work, @Valid @RequestBody Assignment assignment) {
    baton.carryOut(new ItemCommand.Assign(item(work), numbers.of(assignment.agentId())));
    return card(work);
  }

  /** Changes how soon a waiting item is looked at. */
  @PostMapping("/priority")
  @AllowedTo(Role.SUPERVISOR)
  WorkCard prioritise(@PathVariable WorkItemId work, @Valid @RequestBody Urgency urgency) {
    baton.carryOut(
        new ItemCommand.Reprioritise(item(work), Translation.priority(urgency.priority())));
    return card(work);
  }

  /** Passes it on with its age: to a queue, or to an agent who is asked alone for a while. */
  @PostMapping("/transfer")
  WorkCard transfer(
      @PathVariable WorkItemId work,
      @Valid @RequestBody Transfer transfer,
      @AuthenticationPrincipal SignedIn me) {
    if ((transfer.queueId() == null) == (transfer.agentId() == null)) {
      throw Problems.INVALID.because("Say either queueId or agentId: where is it to go?");
    }
    UUID command = baton.newId();
    remarks.keepTransfer(command, work, new AgentId(me.id().value()), transfer.note());
    baton.carryOut(
        command,
        transfer.queueId() != null
            ? toQueue(work, transfer.queueId(), me)
            : toAgent(work, transfer.agentId(), me));
    return card(work);
  }

  private ItemCommand toQueue(WorkItemId work, QueueId queue, SignedIn me) {
    return new ItemCommand.TransferToQueue(
        item(work), agent(me), numbers.of(queue), requirements(queue));
  }

  private List<org.dirigent.routing.Needs.Requirement> requirements(QueueId queue) {
    return workforce
        .queue(queue)
        .map(found -> translation.requirements(found.requiredSkills()))
        .orElseThrow(() -> Baton.QUEUE_UNKNOWN.because("There is no queue " + queue + "."));
  }

  private ItemCommand toAgent(WorkItemId work, @Nullable AgentId agent, SignedIn me) {
    if (agent == null || workforce.agent(agent).isEmpty()) {
      throw Baton.AGENT_UNKNOWN.because("There is no agent " + agent + ".");
    }
    return new ItemCommand.TransferToAgent(
        item(work), agent(me), numbers.of(agent), TRANSFER_WAITS);
  }

  /** Gives it back to its queue, at its old place. */
  @PostMapping("/requeue")
  WorkCard requeue(@PathVariable WorkItemId work, @AuthenticationPrincipal SignedIn me) {
    baton.carryOut(new ItemCommand.Requeue(item(work), agent(me)));
    return card(work);
  }

  /** The contact is over; what follows is wrap-up, as the queue wants it. */
  @PostMapping("/end")
  WorkCard end(@PathVariable WorkItemId work, @AuthenticationPrincipal SignedIn me) {
    mustNotBeTask(found(work));
    boolean optional =
        workforce
            .queue(found(work).queue())
            .filter(queue -> queue.wrapUp().mode() == WrapUp.Mode.OPTIONAL)
            .isPresent();
    baton.carryOut(new ItemCommand.EndContact(item(work), agent(me), optional));
    return card(work);
  }

  /** Everything is done. */
  @PostMapping("/complete")
  WorkCard complete(
      @PathVariable WorkItemId work,
      @Valid @RequestBody Completion completion,
      @AuthenticationPrincipal SignedIn me) {
    mustNotBeTask(found(work));
    DispositionId code = completion.dispositionId();
    if (code == null && needsDisposition(found(work))) {
      throw DISPOSITION_NEEDED
          .because("This queue wants to know what the contact was about. Choose a code.")
          .at(new FieldProblem("dispositionId", "required", "A code is needed"));
    }
    if (code != null && workforce.disposition(code).isEmpty()) {
      throw Problems.INVALID
          .because("There is no disposition code " + code + ".")
          .at(new FieldProblem("dispositionId", "unknown", "There is no such code"));
    }
    UUID command = baton.newId();
    remarks.keep(command, work, completion.remark());
    baton.carryOut(command, new ItemCommand.Complete(item(work), agent(me)));
    return card(work);
  }

  /** A task ends with its answer, which its own addresses take. */
  private static void mustNotBeTask(Work work) {
    if (work.channel().equals(TaskLine.CHANNEL)) {
      throw ANSWER_NEEDED.because(
          "Somebody waits for what comes out of this task. Answer it or hand it back.");
    }
  }

  private boolean needsDisposition(Work work) {
    return work.status() != WorkStatus.COMPLETED
        && workforce
            .queue(work.queue())
            .map(queue -> queue.wrapUp().mode())
            .filter(mode -> mode != WrapUp.Mode.NONE && mode != WrapUp.Mode.OPTIONAL)
            .isPresent();
  }

  private Work found(WorkItemId work) {
    return works.find(work).orElseThrow(() -> unknown(work));
  }

  private ItemId item(WorkItemId work) {
    return numbers.find(work).orElseThrow(() -> unknown(work));
  }

  private WorkCard card(WorkItemId work) {
    return cards.card(work).orElseThrow(() -> unknown(work));
  }

  private org.dirigent.routing.AgentId agent(SignedIn me) {
    return numbers.of(new AgentId(me.id().value()));
  }

  private static RuntimeException unknown(WorkItemId work) {
    return Baton.WORK_UNKNOWN.because("There is no work " + work + ".");
  }
}
