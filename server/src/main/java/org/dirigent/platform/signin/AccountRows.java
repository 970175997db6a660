package org.dirigent.platform.signin;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.platform.Account;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.NewAccount;
import org.dirigent.platform.UserId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts as they stand in PostgreSQL; what is written joins the caller's transaction. */
@Component
final class AccountRows {

  private final JdbcClient jdbc;
  private final InstantSource clock;

  AccountRows(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  Optional<AccountRow> find(UserId id) {
    return one("id = ?", id.value());
  }

  Optional<AccountRow> find(String login) {
    return one("lower(login) = ?", login.toLowerCase(Locale.ROOT));
  }

  /** The same, and nobody else may change it until the transaction ends. */
  Optional<AccountRow> lock(UserId id) {
    return one("id = ? for update", id.value());
  }

  List<Account> page(int offset, int size) {
    return select("true order by lower(display_name), id limit ? offset ?")
        .params(size, offset)
        .query((row, _) -> AccountRow.read(row).account())
        .list();
  }

  boolean none() {
    return !jdbc.sql("select exists (select 1 from account)").query(Boolean.class).single();
  }

  /** Holds off other writers of this table, for the one account that must be the first. */
  void lockAll() {
    jdbc.sql("lock table account in share row exclusive mode").update();
  }

  void insert(UUID id, NewAccount account, String passwordHash, boolean passwordTemporary) {
    try {
      jdbc.sql(
              """
              insert into account (id, login, display_name, roles, locale, password_hash,
                                   password_temporary, opened_at)
              values (?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(id, account.login(), account.displayName(), AccountRow.written(account.roles()))
          .params(account.locale().toLanguageTag(), passwordHash, passwordTemporary)
          .param(clock.instant().atOffset(ZoneOffset.UTC))
          .update();
    } catch (DuplicateKeyException e) {
      throw SigninProblems.LOGIN_TAKEN
          .because("There is an account '" + account.login() + "' already. Choose another login.")
          .at(new FieldProblem("login", "taken", "The login is taken"));
    }
  }

  void update(Account account) {
    jdbc.sql(
            """
            update account set display_name = ?, roles = ?, locale = ?, disabled = ?, version = ?
             where id = ?
            """)
        .params(account.displayName(), AccountRow.written(account.roles()))
        .params(account.locale().toLanguageTag(), account.disabled(), account.version())
        .param(account.id().value())
        .update();
  }

  void updatePassword(UserId id, String hash, boolean temporary) {
    jdbc.sql("update account set password_hash = ?, password_temporary = ? where id = ?")
        .params(hash, temporary, id.value())
        .update();
  }

  /** Active administrators, locked so that two of them cannot remove each other. */
  int lockAdministrators() {
    return jdbc.sql(
            """
            select id from account where 'ADMINISTRATOR' = any (roles) and not disabled
             order by id for update
            """)
        .query(UUID.class)
        .list()
        .size();
  }

  private Optional<AccountRow> one(String condition, Object value) {
    return select(condition).param(value).query((row, _) -> AccountRow.read(row)).optional();
  }

  private JdbcClient.StatementSpec select(String condition) {
    return jdbc.sql("select " + AccountRow.COLUMNS + " from account where " + condition);
  }
}
