package org.dirigent.platform.leases;

import java.util.List;
import org.dirigent.platform.HealthPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what only one may do is done by somebody. */
@Component
final class LeaseHealth implements HealthPart {

  private static final int SHOWN = 5;

  private final JdbcClient jdbc;

  LeaseHealth(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return "leases";
  }

  @Override
  public Finding look() {
    List<String> orphaned =
        jdbc.sql(
                """
                select name from lease
                 where until < now() - interval '30 seconds' and until > '-infinity'
                   and until > now() - interval '1 day'
                 order by name limit ?""")
            .param(SHOWN)
            .query((row, _) -> row.getString(1))
            .list();
    return orphaned.isEmpty()
        ? Finding.well("Every lease has its holder.")
        : Finding.worrying(
            "Nobody renews " + String.join(", ", orphaned) + ".",
            "Its node died and no other took over: start one, and look into the log.");
  }
}
