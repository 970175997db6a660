package org.dirigent.bench;

import java.util.List;
import java.util.Map;
import org.dirigent.rules.book.BookCompiler;
import org.dirigent.rules.book.CheckedBook;
import org.dirigent.rules.book.CompiledBook;
import org.dirigent.rules.book.Rule;
import org.dirigent.rules.book.RuleBook;
import org.dirigent.rules.language.FactCatalogue;
import org.dirigent.rules.language.Facts;
import org.dirigent.rules.language.Language;

/** A contact of whom everything is known, and rules to judge it by. */
final class SampleContact {

  static final Facts FACTS =
      FactCatalogue.given(
          Map.of(
              "contact.channel", "webchat",
              "contact.language", "de",
              "contact.page", "https://shop.example/product/7",
              "contact.path", "/product/7",
              "contact.time", "10:30",
              "contact.weekday", "2",
              "contact.open", "yes",
              "contact.facts", "page-title=Seven, campaign=c11",
              "customer.earlierContacts", "12",
              "customer.channels", "webchat, email"));

  private SampleContact() {}

  static CompiledBook compiled(List<Rule> rules) {
    CheckedBook checked =
        new BookCompiler(new Language(), _ -> List.of()).compile(new RuleBook(rules, List.of()));
    if (!checked.problems().isEmpty()) {
      throw new IllegalStateException(checked.problems().toString());
    }
    return checked.compiled();
  }
}
