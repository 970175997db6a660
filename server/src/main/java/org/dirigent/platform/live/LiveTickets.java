package org.dirigent.platform.live;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.platform.Secret;
import org.dirigent.platform.Secrets;
import org.dirigent.platform.secrets.TokenHash;
import org.dirigent.platform.signin.PostgresSessions;
import org.dirigent.platform.signin.SessionAuthentication;
import org.dirigent.platform.signin.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tickets for sockets. A browser sends cookies with a socket from any page, so the cookie is not
 * believed there; a page of ours fetches a ticket first, which foreign pages cannot.
 */
@Component
final class LiveTickets {

  static final Duration LIFE = Duration.ofSeconds(30);

  private final JdbcClient jdbc;
  private final Secrets secrets;
  private final PostgresSessions sessions;
  private final InstantSource clock;

  LiveTickets(JdbcClient jdbc, Secrets secrets, PostgresSessions sessions, InstantSource clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** A ticket for this session. */
  Secret issue(SessionId session) {
    jdbc.sql(
            """
            delete from live_ticket where token_hash in (
              select token_hash from live_ticket where expires_at < ?
               limit 100 for update skip locked)
            """)
        .param(now())
        .update();
    Secret ticket = secrets.token();
    jdbc.sql("insert into live_ticket (token_hash, session_id, expires_at) values (?, ?, ?)")
        .params(TokenHash.of(ticket), session.value(), now().plus(LIFE))
        .update();
    return ticket;
  }

  /** Takes a ticket; the same one is worth nothing afterwards. */
  Optional<SessionAuthentication> redeem(Secret ticket) {
    return jdbc.sql(
            "delete from live_ticket where token_hash = ? returning session_id, expires_at > ?")
        .params(TokenHash.of(ticket), now())
        .query((row, _) -> row.getBoolean(2) ? row.getObject(1, UUID.class) : null)
        .optional()
        .flatMap(session -> sessions.find(new SessionId(session)));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
