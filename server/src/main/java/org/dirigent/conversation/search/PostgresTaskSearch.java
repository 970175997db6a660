package org.dirigent.conversation.search;

import static org.dirigent.conversation.timeline.Columns.maybeInstant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dirigent.conversation.FoundConversation.Customer;
import org.dirigent.conversation.FoundTask;
import org.dirigent.conversation.TaskSearch;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.Customers;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds tasks by the indexes of PostgreSQL; of what fits everywhere only so many are looked at. */
@Component
final class PostgresTaskSearch implements TaskSearch {

  private static final int CANDIDATES = 1_000;

  private static final String SHOWN =
      """
      select t.id, t.conversation_id, t.title, t.state, t.due_at, t.for_name, c.customer_id
        from (%s) as t join conversation c on c.id = t.conversation_id
      """;

  private static final String AS_SPELT =
      SHOWN.formatted(
              """
              (select * from task
                where to_tsvector('simple', fold(task_words(title, body, checklist)))
                      @@ to_tsquery('simple', :words) limit :candidates)
              union
              (select * from task where fold(title) like :middle and :long limit :candidates)""")
          + " order by t.state <> 'open', t.created_at desc limit :limit";

  private static final String ALIKE =
      SHOWN.formatted("select * from task where :text <% fold(title) limit :candidates")
          + " order by word_similarity(:text, fold(t.title)) desc, t.created_at desc limit :limit";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Customers customers;

  PostgresTaskSearch(JdbcClient jdbc, TransactionTemplate transaction, Customers customers) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.customers = customers;
  }

  @Override
  public List<FoundTask> find(String query, int limit) {
    SearchWords sought = SearchWords.of(query, jdbc);
    if (sought.words().isEmpty()) {
      return List.of();
    }
    int most = Math.min(limit, 50);
    List<FoundTask> hits = asSpelt(sought, sought.lastBegun(), most);
    if (hits.isEmpty() && sought.words().size() > 1) {
      hits = asSpelt(sought, sought.allBegun(), most);
    }
    return named(hits.isEmpty() && sought.isLong() ? alike(sought, most) : hits);
  }

  private List<FoundTask> asSpelt(SearchWords sought, String words, int limit) {
    return jdbc.sql(AS_SPELT)
        .param("words", words)
        .param("middle", sought.within())
        .param("long", sought.isLong())
        .param("candidates", CANDIDATES)
        .param("limit", limit)
        .query(PostgresTaskSearch::found)
        .list();
  }

  private List<FoundTask> alike(SearchWords sought, int limit) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              jdbc.sql(PostgresConversationSearch.BY_INDEX)
                  .query((row, _) -> row.getString(1))
                  .list();
              return jdbc.sql(ALIKE)
                  .param("text", sought.folded())
                  .param("candidates", CANDIDATES)
                  .param("limit", limit)
                  .query(PostgresTaskSearch::found)
                  .list();
            }));
  }

  private List<FoundTask> named(List<FoundTask> hits) {
    Map<CustomerId, CustomerLabel> labels =
        customers.labels(
            hits.stream()
                .map(hit -> new CustomerId(hit.customer().id()))
                .collect(Collectors.toSet()));
    return hits.stream()
        .map(hit -> named(hit, labels.get(new CustomerId(hit.customer().id()))))
        .toList();
  }

  private static FoundTask named(FoundTask hit, @Nullable CustomerLabel label) {
    return new FoundTask(
        hit.id(),
        hit.conversationId(),
        hit.title(),
        hit.state(),
        hit.dueAt(),
        hit.recipient(),
        new Customer(hit.customer().id(), label == null ? "" : label.name()));
  }

  private static FoundTask found(ResultSet row, int number) throws SQLException {
    return new FoundTask(
        row.getObject("id", UUID.class),
        row.getObject("conversation_id", UUID.class),
        row.getString("title"),
        row.getString("state"),
        maybeInstant(row, "due_at").orElse(null),
        row.getString("for_name"),
        new Customer(row.getObject("customer_id", UUID.class), ""));
  }
}
