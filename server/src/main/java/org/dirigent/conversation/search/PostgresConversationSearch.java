package org.dirigent.conversation.search;

import static org.dirigent.conversation.timeline.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dirigent.conversation.ConversationSearch;
import org.dirigent.conversation.FoundConversation;
import org.dirigent.conversation.FoundConversation.Customer;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.Customers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds conversations by their topic and by what was said or noted in them, newest first. Of words
 * that stand everywhere only so many places are looked at.
 */
@Component
class PostgresConversationSearch implements ConversationSearch {

  private static final int CANDIDATES = 1_000;

  static final String BY_INDEX =
      """
      select set_config('enable_seqscan', 'off', true),
             set_config('pg_trgm.word_similarity_threshold', '0.7', true)""";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Customers customers;
  private final TopicWords topicWords;

  PostgresConversationSearch(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      Customers customers,
      TopicWords topicWords) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.customers = customers;
    this.topicWords = topicWords;
  }

  @Override
  public List<FoundConversation> find(String query, int limit) {
    SearchWords sought = SearchWords.of(query, jdbc);
    if (sought.words().isEmpty()) {
      return List.of();
    }
    int most = Math.min(limit, 50);
    List<Hit> hits = asSpelt(sought, sought.lastBegun(), most);
    if (hits.isEmpty() && sought.words().size() > 1) {
      hits = asSpelt(sought, sought.allBegun(), most);
    }
    return named(hits.isEmpty() && sought.isLong() ? forgiven(sought, most) : hits);
  }

  private List<Hit> asSpelt(SearchWords sought, String words, int limit) {
    return jdbc.sql(
            """
            with said as (
              select conversation_id, seq, entry_words(body) as text from entry
               where kind in ('message', 'note')
                 and to_tsvector('simple', fold(entry_words(body)))
                     @@ to_tsquery('simple', :words)
               limit :candidates),
            found as (
              (select id, null::text as text from conversation
                where topic <> '' and fold(topic) like :middle and :long limit :candidates)
              union all
              (select id, null::text from conversation
                where tags <> '{}' and folded_tags(tags) like :tag and :long limit :candidates)
              union all
              (select distinct on (conversation_id) conversation_id, left(text, 200) from said
                order by conversation_id, seq desc))
            select c.id, c.topic, c.status, c.last_at, c.channel, c.customer_id,
                   max(found.text) as excerpt
              from found join conversation c on c.id = found.id
             group by c.id order by c.last_at desc limit :limit""")
        .param("words", words)
        .param("middle", sought.within())
        .param("tag", SearchWords.within(sought.folded().replaceFirst("^#", "")))
        .param("long", sought.isLong())
        .param("candidates", CANDIDATES)
        .param("limit", limit)
        .query(PostgresConversationSearch::hit)
        .list();
  }

  /** Nothing was found as it is spelt, so exact hits are never drowned in others. */
  private List<Hit> forgiven(SearchWords sought, int limit) {
    List<Hit> hits =
        topicWords
            .meant(sought)
            .map(meant -> asSpelt(meant, meant.lastBegun(), limit))
            .orElseGet(List::of);
    return hits.isEmpty() ? spelledAlike(sought.folded(), limit) : hits;
  }

  /** A scan of all topics would take seconds, and the planner does not know how rare a hit is. */
  private List<Hit> spelledAlike(String folded, int limit) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              jdbc.sql(BY_INDEX).query((row, _) -> row.getString(1)).list();
              return alike(folded, limit);
            }));
  }

  private List<Hit> alike(String folded, int limit) {
    return jdbc.sql(
            """
            select c.id, c.topic, c.status, c.last_at, c.channel, c.customer_id,
                   null::text as excerpt
              from (select * from conversation
                     where topic <> '' and :text <% fold(topic) limit :candidates) as c
             order by word_similarity(:text, fold(c.topic)) desc, c.last_at desc limit :limit""")
        .param("text", folded)
        .param("candidates", CANDIDATES)
        .param("limit", limit)
        .query(PostgresConversationSearch::hit)
        .list();
  }

  private List<FoundConversation> named(List<Hit> hits) {
    Map<CustomerId, CustomerLabel> labels =
        customers.labels(hits.stream().map(Hit::customer).collect(Collectors.toSet()));
    return hits.stream()
        .map(
            hit -> {
              CustomerLabel label = labels.get(hit.customer());
              String name = label == null ? "" : label.name();
              return hit.named(new Customer(hit.customer().value(), name));
            })
        .toList();
  }

  private static Hit hit(ResultSet row, int number) throws SQLException {
    var customer = new CustomerId(row.getObject("customer_id", UUID.class));
    return new Hit(
        customer,
        new FoundConversation(
            row.getObject("id", UUID.class),
            row.getString("topic"),
            row.getString("status"),
            instant(row, "last_at"),
            row.getString("channel"),
            new Customer(customer.value(), ""),
            row.getString("excerpt")));
  }

  private record Hit(CustomerId customer, FoundConversation found) {
    FoundConversation named(Customer name) {
      return new FoundConversation(
          found.id(),
          found.topic(),
          found.status(),
          found.lastAt(),
          found.channel(),
          name,
          found.excerpt());
    }
  }
}
