package org.dirigent.platform.signin;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dirigent.platform.Account;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Secret;

/** What a password must be: long, and not what anybody would try first. No rules about symbols. */
final class PasswordRules {

  static final int SHORTEST = 12;
  static final int LONGEST = 200;
  private static final int SHORTEST_NAME = 4;

  private PasswordRules() {}

  /**
   * Refuses a weak password.
   *
   * @throws ProblemOccurred 400, naming the field {@code password}
   */
  static void demand(Secret password, Account account) {
    demand(password, account.login(), account.displayName());
  }

  /** The same for an account that is not there yet. */
  static void demand(Secret password, String login, String displayName) {
    fault(password.reveal(), login, displayName)
        .ifPresent(
            fault -> {
              throw Problems.INVALID.because(fault.message()).at(fault);
            });
  }

  private static Optional<FieldProblem> fault(String password, String login, String displayName) {
    if (password.length() < SHORTEST) {
      return fault("too-short", "The password needs at least " + SHORTEST + " characters");
    }
    if (password.length() > LONGEST) {
      return fault("too-long", "The password may have at most " + LONGEST + " characters");
    }
    if (names(login, displayName).anyMatch(lower(password)::contains)) {
      return fault("contains-name", "The password must not contain the login or the name");
    }
    if (tooFewDifferent(password) || CommonPasswords.anyIn(lower(password))) {
      return fault("too-common", "The password is too easy to guess");
    }
    return Optional.empty();
  }

  private static Stream<String> names(String login, String displayName) {
    return Stream.concat(Stream.of(login), Stream.of(displayName.split("\\s+")))
        .map(PasswordRules::lower)
        .filter(name -> name.length() >= SHORTEST_NAME);
  }

  private static boolean tooFewDifferent(String password) {
    return password.chars().distinct().count() < 5;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static Optional<FieldProblem> fault(String code, String message) {
    return Optional.of(new FieldProblem("password", code, message));
  }
}
