package org.dirigent.rules.book;

import java.util.List;
import org.dirigent.rules.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one contact.
 *
 * @param decidedBy the rules whose word counted, in their order; a row of a table by its number
 * @param failed the rules that could not be asked and so did not fit
 * @param labelledBy those of whom topic or tags are
 * @param repliedBy the one of which the automatic answer is
 * @param setAsideBy the one that sets the contact aside
 * @param tasks what is to be done beside answering, with the rule that says so
 */
public record Finding(
    Outcome outcome,
    List<String> decidedBy,
    List<String> failed,
    List<String> labelledBy,
    @Nullable String repliedBy,
    @Nullable String setAsideBy,
    List<Assessment.RuledTask> tasks) {

  /** No rule said anything. */
  public static final Finding NOTHING =
      new Finding(Outcome.NOTHING, List.of(), List.of(), List.of(), null, null, List.of());

  /** The same, with the contact left to people. */
  public Finding asWork() {
    return new Finding(outcome.asWork(), decidedBy, failed, labelledBy, repliedBy, null, tasks);
  }

  public Finding {
    decidedBy = List.copyOf(decidedBy);
    failed = List.copyOf(failed);
    labelledBy = List.copyOf(labelledBy);
    tasks = List.copyOf(tasks);
  }
}
