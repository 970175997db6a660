package org.dirigent.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What an {@link Entry} holds. Only {@link Spoken} is ever said to a customer; a {@link Note} is of
 * another type, so that nothing which sends can be handed one.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface EntryBody permits Spoken, EntryBody.Note, EntryBody.PageView, Fact {

  /** What an agent wrote for colleagues. */
  record Note(String text) implements EntryBody {}

  /** A page that the customer opened. */
  record PageView(Page page) implements EntryBody {}

  /** Where a page is and what it is called. */
  record Page(String address, String title) {}
}
