package org.dirigent.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What an {@link Entry} holds. Only {@link Spoken} is ever said to a customer; a {@link Note} is of
 * another type, so that nothing which sends can be handed one.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface EntryBody
    permits Spoken,
        EntryBody.Note,
        EntryBody.PageView,
        EntryBody.Consulted,
        EntryBody.Advised,
        EntryBody.Withdrawn,
        Fact {

  /** As people of the house may read it: letters to others without the keys in them. */
  default EntryBody asShown() {
    return switch (this) {
      case Consulted(SentMail mail) -> new Consulted(mail.withoutKeys());
      case Advised(SentMail mail) -> new Advised(mail.withoutKeys());
      case Spoken _, Note _, PageView _, Withdrawn _, Fact _ -> this;
    };
  }

  /** What an agent wrote for colleagues. */
  record Note(String text) implements EntryBody {}

  /** A page that the customer opened. */
  record PageView(Page page) implements EntryBody {}

  /** A letter about the conversation to somebody who is not its customer. */
  record Consulted(SentMail consulted) implements EntryBody {}

  /** What somebody who is not the customer answered to such a letter. */
  record Advised(SentMail advised) implements EntryBody {}

  /** A message that was taken back before it went out. */
  record Withdrawn(Spoken withdrawn) implements EntryBody {}

  /** Where a page is and what it is called. */
  record Page(String address, String title) {}
}
