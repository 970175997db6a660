package org.dirigent.rules.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say of one contact.
 *
 * @param decidedBy the rules whose word counted, in their order; a row of a table by its number
 * @param failed the rules that could not be asked and so did not fit
 * @param labelledBy those of whom topic or tags are
 * @param repliedBy the one of which the automatic answer is
 */
public record Finding(
    Outcome outcome,
    List<String> decidedBy,
    List<String> failed,
    List<String> labelledBy,
    @Nullable String repliedBy) {

  /** No rule said anything. */
  public static final Finding NOTHING =
      new Finding(Outcome.NOTHING, List.of(), List.of(), List.of(), null);

  public Finding {
    decidedBy = List.copyOf(decidedBy);
    failed = List.copyOf(failed);
    labelledBy = List.copyOf(labelledBy);
  }
}
