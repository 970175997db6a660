package org.dirigent.rules.book;

import java.util.List;

/**
 * What the rules say of one contact.
 *
 * @param decidedBy the rules whose word counted, in their order; a row of a table by its number
 * @param failed the rules that could not be asked and so did not fit
 */
public record Finding(Outcome outcome, List<String> decidedBy, List<String> failed) {

  public Finding {
    decidedBy = List.copyOf(decidedBy);
    failed = List.copyOf(failed);
  }
}
