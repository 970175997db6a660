package org.dirigent.platform.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dirigent.platform.Role;
import org.dirigent.platform.Scope;
import org.dirigent.platform.Secret;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.UserId;
import org.dirigent.platform.secrets.TokenHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tokens as they stand in PostgreSQL; what is written joins the caller's transaction. */
@Component
final class TokenRows {

  /** A token and whose it is. */
  record Owned(AccessToken token, SignedIn owner) {}

  private static final String OWNER =
      "account.id as owner_id, display_name, roles, locale, password_temporary";

  private final JdbcClient jdbc;
  private final InstantSource clock;

  TokenRows(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Who comes with this token, with the rights that its owner has now; and notes the day. */
  Optional<Owned> use(Secret token) {
    Instant now = clock.instant();
    Optional<Owned> found =
        jdbc.sql(
                """
                select %s, %s from access_token join account on account.id = account_id
                 where token_hash = ? and expires_at > ? and not disabled
                """
                    .formatted(AccessToken.COLUMNS, OWNER))
            .params(TokenHash.of(token), now.atOffset(ZoneOffset.UTC))
            .query((row, _) -> owned(row))
            .optional();
    found.ifPresent(owned -> noteUse(owned.token(), LocalDate.ofInstant(now, ZoneOffset.UTC)));
    return found;
  }

  private void noteUse(AccessToken token, LocalDate today) {
    if (!today.equals(token.lastUsedOn())) {
      jdbc.sql("update access_token set last_used_on = ? where id = ?")
          .params(today, token.id())
          .update();
    }
  }

  void insert(UserId owner, AccessToken token, Secret secret) {
    String[] scopes = token.scopes().stream().map(Scope::name).toArray(String[]::new);
    jdbc.sql(
            """
            insert into access_token (id, account_id, name, hint, token_hash, scopes, made_at,
                                      expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(token.id(), owner.value(), token.name(), token.hint(), TokenHash.of(secret))
        .param(scopes)
        .params(token.madeAt().atOffset(ZoneOffset.UTC), token.expiresAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** How many this person has; nobody makes another one for them until the transaction ends. */
  int lockAndCount(UserId owner) {
    jdbc.sql("select id from account where id = ? for update")
        .param(owner.value())
        .query(UUID.class)
        .single();
    return jdbc.sql("select count(*) from access_token where account_id = ?")
        .param(owner.value())
        .query(Integer.class)
        .single();
  }

  List<AccessToken> of(UserId owner, int most) {
    return jdbc.sql(
            """
            select %s from access_token where account_id = ? order by made_at desc, id limit ?
            """
                .formatted(AccessToken.COLUMNS))
        .params(owner.value(), most)
        .query((row, _) -> AccessToken.read(row))
        .list();
  }

  List<Owned> page(int offset, int size) {
    return jdbc.sql(
            """
            select %s, %s from access_token join account on account.id = account_id
             order by made_at desc, access_token.id limit ? offset ?
            """
                .formatted(AccessToken.COLUMNS, OWNER))
        .params(size, offset)
        .query((row, _) -> owned(row))
        .list();
  }

  Optional<Owned> find(UUID id) {
    return jdbc.sql(
            """
            select %s, %s from access_token join account on account.id = account_id
             where access_token.id = ?
            """
                .formatted(AccessToken.COLUMNS, OWNER))
        .param(id)
        .query((row, _) -> owned(row))
        .optional();
  }

  boolean delete(UUID id) {
    return jdbc.sql("delete from access_token where id = ?").param(id).update() > 0;
  }

  /** While the password is somebody else's choice, the owner holds no role, and no token does. */
  private static Owned owned(ResultSet row) throws SQLException {
    String[] roles = (String[]) row.getArray("roles").getArray();
    Set<Role> held =
        row.getBoolean("password_temporary")
            ? Set.of()
            : Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    SignedIn owner =
        new SignedIn(
            new UserId(row.getObject("owner_id", UUID.class)),
            row.getString("display_name"),
            held,
            Locale.forLanguageTag(row.getString("locale")));
    return new Owned(AccessToken.read(row), owner);
  }
}
