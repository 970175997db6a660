package org.dirigent.platform.signin;

import java.util.List;
import java.util.Locale;
import org.dirigent.platform.Account;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problems;
import org.jspecify.annotations.Nullable;

/** The languages that our screens exist in. */
final class Languages {

  private static final List<String> KNOWN = List.of("de", "en");

  private Languages() {}

  /** What the account's owner chose, if anything; {@link Locale#ROOT} stands for no choice. */
  static @Nullable Locale chosen(Account account) {
    return account.locale().equals(Locale.ROOT) ? null : account.locale();
  }

  /**
   * The locale, if our screens speak its language; {@link Locale#ROOT} for none.
   *
   * @throws org.dirigent.platform.ProblemOccurred 400 otherwise
   */
  static Locale demand(@Nullable Locale locale) {
    if (locale == null) {
      return Locale.ROOT;
    }
    if (!KNOWN.contains(locale.getLanguage())) {
      throw Problems.INVALID
          .because("The screens speak " + String.join(" and ", KNOWN) + " only.")
          .at(new FieldProblem("locale", "unknown-language", "Use one of " + KNOWN));
    }
    return locale;
  }
}
