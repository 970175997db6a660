package org.dirigent.platform.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dirigent.platform.Account;
import org.dirigent.platform.Role;
import org.dirigent.platform.Secret;
import org.dirigent.platform.UserId;

/**
 * An account with what only sign-in may know.
 *
 * @param passwordTemporary whether somebody else chose the password, so that it must be changed
 *     before anything else
 */
record AccountRow(Account account, Secret passwordHash, boolean passwordTemporary) {

  static final String COLUMNS =
      "account.id, login, display_name, roles, locale, disabled, version,"
          + " password_hash, password_temporary";

  static AccountRow read(ResultSet row) throws SQLException {
    Account account =
        new Account(
            new UserId(row.getObject("id", UUID.class)),
            row.getString("login"),
            row.getString("display_name"),
            roles((String[]) row.getArray("roles").getArray()),
            Locale.forLanguageTag(row.getString("locale")),
            row.getBoolean("disabled"),
            row.getLong("version"));
    return new AccountRow(
        account, new Secret(row.getString("password_hash")), row.getBoolean("password_temporary"));
  }

  static String[] written(Set<Role> roles) {
    return roles.stream().sorted().map(Role::name).toArray(String[]::new);
  }

  private static Set<Role> roles(String[] names) {
    return Arrays.stream(names).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
  }
}
