package org.dirigent.platform.signin;

import java.util.List;
import java.util.Locale;
import org.dirigent.platform.Account;
import org.dirigent.platform.Role;
import org.dirigent.platform.UserId;
import org.jspecify.annotations.Nullable;

/** What a page learns about its session. */
record SessionView(User user) {

  static SessionView of(SessionAuthentication me) {
    return new SessionView(User.of(me.row()));
  }

  /**
   * Who is signed in.
   *
   * @param locale null when nobody chose one, so that the browser's counts
   * @param passwordTemporary whether nothing else works until another password is chosen
   */
  record User(
      UserId id,
      String login,
      String name,
      List<Role> roles,
      @Nullable Locale locale,
      boolean passwordTemporary) {

    static User of(AccountRow row) {
      Account account = row.account();
      return new User(
          account.id(),
          account.login(),
          account.displayName(),
          account.roles().stream().sorted().toList(),
          Languages.chosen(account),
          row.passwordTemporary());
    }
  }
}
