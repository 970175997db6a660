package org.dirigent.platform.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dirigent.platform.ClientAddress;
import org.dirigent.platform.IdSource;
import org.dirigent.platform.Secret;
import org.dirigent.platform.UserId;
import org.dirigent.platform.secrets.TokenHash;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sessions as rows, so that they survive any restart and every node knows them. Rows that have
 * ended are cleared away bit by bit when somebody signs in.
 */
@Component
public final class PostgresSessions {

  /** Most sessions of one account; the one unused longest makes room. */
  private static final int MOST = 20;

  /** Use is written down no more often than this. */
  private static final Duration COARSE = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final IdSource ids;
  private final SigninSettings settings;
  private final ApplicationEventPublisher events;

  PostgresSessions(
      JdbcClient jdbc,
      InstantSource clock,
      IdSource ids,
      SigninSettings settings,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.ids = ids;
    this.settings = settings;
    this.events = events;
  }

  /** Opens a session; joins the caller's transaction. */
  SessionId open(Secret token, UserId account, ClientAddress from, String device) {
    clearAway();
    makeRoom(account);
    SessionId id = new SessionId(ids.next());
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into account_session (id, token_hash, account_id, opened_at, used_at, ends_at,
                                         address, device)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(id.value(), TokenHash.of(token), account.value(), utc(now), utc(now))
        .params(utc(now.plus(settings.longest())), from.text(), device)
        .update();
    return id;
  }

  /** The living session of this token, and notes that it was used. */
  Optional<SessionRow> use(Secret token) {
    Optional<SessionRow> session = one("token_hash = ?", TokenHash.of(token));
    session.filter(this::usedLongAgo).ifPresent(this::noteUse);
    return session;
  }

  /** Who has this session, if it lives. */
  public Optional<SessionAuthentication> find(SessionId session) {
    return one("s.id = ?", session.value()).map(SessionRow::authentication);
  }

  /** Those of these sessions that still live, whatever became of the rest. */
  public Set<SessionId> living(Collection<SessionId> sessions) {
    UUID[] wanted = sessions.stream().map(SessionId::value).toArray(UUID[]::new);
    return jdbc.sql(
            "select id from account_session where id = any (?) and used_at > ? and ends_at > ?")
        .params(wanted, utc(idleSince()), utc(clock.instant()))
        .query(PostgresSessions::readId)
        .set();
  }

  /** The account's living sessions, last used first. */
  List<OpenSession> list(UserId account) {
    return jdbc.sql(
            """
            select id, opened_at, used_at, address, device from account_session
             where account_id = ? and used_at > ? and ends_at > ?
             order by used_at desc limit ?
            """)
        .params(account.value(), utc(idleSince()), utc(clock.instant()), MOST)
        .query((row, _) -> OpenSession.read(row))
        .list();
  }

  /** Ends one session of this account; whether there was one. */
  boolean end(UserId account, SessionId session) {
    return delete("account_id = ? and id = ?", account.value(), session.value()) > 0;
  }

  void endAll(UserId account) {
    delete("account_id = ?", account.value());
  }

  void endOthers(UserId account, SessionId stays) {
    delete("account_id = ? and id <> ?", account.value(), stays.value());
  }

  /** Sessions stay, but what they may do is another thing now. */
  void tellOfNewRights(UserId account) {
    events.publishEvent(new RightsChanged(account));
  }

  private void clearAway() {
    delete(
        """
        id in (select id from account_session where used_at <= ? or ends_at <= ?
                limit 100 for update skip locked)
        """,
        utc(idleSince()),
        utc(clock.instant()));
  }

  private void makeRoom(UserId account) {
    delete(
        """
        id in (select id from account_session where account_id = ?
                order by used_at desc offset ?)
        """,
        account.value(),
        MOST - 1);
  }

  private int delete(String condition, Object... values) {
    Set<SessionId> ended =
        jdbc.sql("delete from account_session where " + condition + " returning id")
            .params(values)
            .query(PostgresSessions::readId)
            .set();
    if (!ended.isEmpty()) {
      events.publishEvent(new SessionsEnded(ended));
    }
    return ended.size();
  }

  private Optional<SessionRow> one(String condition, Object value) {
    return jdbc.sql(
            """
            select s.id as session_id, used_at, %s
              from account_session s join account on account.id = s.account_id
             where %s and used_at > ? and ends_at > ? and not disabled
            """
                .formatted(AccountRow.COLUMNS, condition))
        .params(value, utc(idleSince()), utc(clock.instant()))
        .query((row, _) -> read(row))
        .optional();
  }

  private boolean usedLongAgo(SessionRow session) {
    return session.usedAt().plus(COARSE).isBefore(clock.instant());
  }

  private void noteUse(SessionRow session) {
    jdbc.sql("update account_session set used_at = ? where id = ?")
        .params(utc(clock.instant()), session.id().value())
        .update();
  }

  private Instant idleSince() {
    return clock.instant().minus(settings.idle());
  }

  private static SessionId readId(ResultSet row, int number) throws SQLException {
    return new SessionId(row.getObject("id", UUID.class));
  }

  private static SessionRow read(ResultSet row) throws SQLException {
    return new SessionRow(
        new SessionId(row.getObject("session_id", UUID.class)),
        AccountRow.read(row),
        row.getObject("used_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
