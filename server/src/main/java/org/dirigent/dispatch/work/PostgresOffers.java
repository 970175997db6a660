package org.dirigent.dispatch.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.dispatch.OfferNumber;
import org.dirigent.dispatch.Offers;
import org.dirigent.dispatch.OpenOffer;
import org.dirigent.dispatch.WorkList;
import org.dirigent.workforce.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open offers out of their rows. */
@Component
class PostgresOffers implements Offers {

  /** More than one at once is rare; more than this never. */
  private static final int LIMIT = 20;

  private static final String OPEN =
      """
      select o.number, o.work, o.agent, o.offered_at, o.expires_at,
             (select d.body ->> 'decidedBy' from decision d
               where d.work = o.work and d.agent = o.agent order by d.position desc limit 1)
        from offer o where o.ended_at is null
      """;

  private final JdbcClient jdbc;
  private final WorkList work;

  PostgresOffers(JdbcClient jdbc, WorkList work) {
    this.jdbc = jdbc;
    this.work = work;
  }

  private record Row(
      OfferNumber number,
      WorkItemId work,
      AgentId agent,
      Instant offeredAt,
      Instant expiresAt,
      boolean preferred) {}

  @Override
  public List<OpenOffer> heldOutTo(AgentId agent) {
    return jdbc
        .sql(OPEN + " and o.agent = ? order by o.number limit " + LIMIT)
        .param(agent.value())
        .query(PostgresOffers::row)
        .list()
        .stream()
        .flatMap(row -> offer(row).stream())
        .toList();
  }

  @Override
  public Optional<OpenOffer> find(OfferNumber number) {
    return jdbc.sql(OPEN + " and o.number = ?")
        .param(number.value())
        .query(PostgresOffers::row)
        .optional()
        .flatMap(this::offer);
  }

  private Optional<OpenOffer> offer(Row row) {
    return work.find(row.work())
        .map(
            item ->
                new OpenOffer(
                    row.number(),
                    item,
                    row.agent(),
                    row.offeredAt(),
                    row.expiresAt(),
                    row.preferred() ? Optional.of("preferred") : Optional.empty(),
                    missedBy(row.work())));
  }

  private List<AgentId> missedBy(WorkItemId item) {
    return jdbc
        .sql(
            """
            select agent from offer where work = ? and how in ('timed-out', 'declined')
             order by number desc limit 10
            """)
        .param(item.value())
        .query((row, _) -> new AgentId(row.getObject(1, UUID.class)))
        .list()
        .stream()
        .distinct()
        .toList();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        new OfferNumber(row.getLong(1)),
        new WorkItemId(row.getObject(2, UUID.class)),
        new AgentId(row.getObject(3, UUID.class)),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        "PREFERRED_AGENT".equals(row.getString(6)));
  }
}
