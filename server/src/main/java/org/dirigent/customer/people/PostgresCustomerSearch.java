package org.dirigent.customer.people;

import java.util.List;
import java.util.UUID;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.CustomerSearch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Search by the trigram indexes of PostgreSQL. Every way to be found yields at most {@link
 * #CANDIDATES}, so that a query which fits everybody costs no more than one which fits somebody.
 */
@Component
final class PostgresCustomerSearch implements CustomerSearch {

  private static final int CANDIDATES = 100;

  private static final String BY_BEGINNING =
      "(select id from customer where fold(name) like :beginning limit :candidates)";

  private static final String BY_MIDDLE =
      """
      (select id from customer where fold(name) like :middle limit :candidates)
      union (select id from customer where :text <% fold(name) limit :candidates)
      union (select customer_id from customer_address
              where valid_to is null and kind in ('email', 'phone', 'customer-number')
                and fold(value) like :middle limit :candidates)
      union (select customer_id from customer_hint where fold(value) like :middle limit :candidates)
      union (select customer_id from customer_hint where :text <% fold(value) limit :candidates)
      """;

  private static final String BY_NUMBER = "(select id from customer where number = :number)";

  private final JdbcClient jdbc;

  PostgresCustomerSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<CustomerLabel> find(String query, int limit) {
    var searched = Searched.of(query, folded(query));
    return jdbc.sql(statement(searched))
        .param("text", searched.text())
        .param("beginning", searched.beginning())
        .param("middle", searched.middle())
        .param("number", searched.number())
        .param("candidates", CANDIDATES)
        .param("limit", Math.min(limit, 50))
        .query(
            (row, _) ->
                new CustomerLabel(
                    new CustomerId(row.getObject("id", UUID.class)),
                    row.getString("label"),
                    row.getBoolean("anonymous")))
        .list();
  }

  private String folded(String query) {
    return jdbc.sql("select fold(?)").param(query.strip()).query(String.class).single();
  }

  private static String statement(Searched searched) {
    String found = BY_BEGINNING + " union " + BY_NUMBER;
    return """
        select id, anonymous, label from (
          select c.id, c.anonymous, c.number, %s as label from customer c
           where c.id in (%s)) as found
        order by similarity(fold(label), :text) desc, label collate "de-x-icu", number desc
         limit :limit"""
        .formatted(Register.LABEL, searched.isLong() ? found + " union " + BY_MIDDLE : found);
  }
}
