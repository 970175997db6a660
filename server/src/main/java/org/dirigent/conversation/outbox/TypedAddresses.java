package org.dirigent.conversation.outbox;

import static org.dirigent.conversation.timeline.Columns.at;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Addresses to which we write because somebody typed them. They may be anybody's, so each gets only
 * so many letters a day, whoever asks for them. Kept as digests.
 */
@Component
public class TypedAddresses {

  private static final Duration DAY = Duration.ofDays(1);
  private static final int FORGOTTEN_AT_ONCE = 100;

  private final JdbcClient jdbc;

  TypedAddresses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Takes one of so many letters of this kind a day; false if none is left. */
  public boolean take(String kind, String address, int aDay, Instant now) {
    jdbc.sql(
            """
            delete from confirmed_address where digest in (
              select digest from confirmed_address where at <= ? order by at limit ?
                 for update skip locked)""")
        .params(at(now.minus(DAY)), FORGOTTEN_AT_ONCE)
        .update();
    for (int number = 1; number <= aDay; number++) {
      if (isFirst(digest(kind + " " + number + " " + mailbox(address)), now)) {
        return true;
      }
    }
    return false;
  }

  private boolean isFirst(byte[] digest, Instant now) {
    return jdbc.sql(
                """
                insert into confirmed_address (digest, at) values (?, ?)
                on conflict (digest) do update set at = excluded.at
                 where confirmed_address.at <= ?""")
            .params(digest, at(now), at(now.minus(DAY)))
            .update()
        == 1;
  }

  /** Whatever stands behind a plus leads to the same person. */
  private static String mailbox(String address) {
    return address.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }
}
