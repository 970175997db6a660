package org.dirigent.conversation.tasks;

import java.util.UUID;
import org.dirigent.conversation.TaskId;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problem;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;

/** Refusals around tasks. */
final class TaskProblems {

  static final Problem ENDED = new Problem("task-ended", 409, "The task has ended");
  static final Problem NOT_YOURS = new Problem("task-not-yours", 403, "The task is not yours");
  static final Problem TOO_MANY =
      new Problem("too-many-tasks", 409, "The conversation has too many tasks");

  private TaskProblems() {}

  static ProblemOccurred noConversation(UUID conversation) {
    return Problems.NOT_FOUND.because("There is no conversation " + conversation + ".");
  }

  static ProblemOccurred missing(TaskId task) {
    return Problems.NOT_FOUND.because("There is no task " + task + ".");
  }

  static ProblemOccurred ended(Task task) {
    return ENDED.because(
        "The task is %s already; hand over a new one if something is left to do."
            .formatted(task.state().code()));
  }

  static ProblemOccurred invalid(String field, String code, String explanation) {
    return Problems.INVALID
        .because(explanation + ".")
        .at(new FieldProblem(field, code, explanation));
  }
}
