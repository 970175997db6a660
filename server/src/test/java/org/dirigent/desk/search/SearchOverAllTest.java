package org.dirigent.desk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Deadline;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One search finds people, what they wanted, and what we know. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import(People.class)
@Deadline
class SearchOverAllTest {

  @Autowired People people;
  @Autowired JdbcClient sql;
  @Autowired Patience patience;
  @LocalServerPort int port;

  @Test
  void a_word_finds_customers_conversations_and_articles_however_it_is_written() {
    UUID customer = customer("Zwölfboxkämpfer GmbH");
    UUID conversation = conversation(customer, "Zwölfboxkämpfer und Rechnung");
    String article = article("Für Zwölfboxkämpfer");

    for (String query : List.of("Zwölfboxkämpfer", "zwoelfboxkaempf", "ZWOLFBOXKAMPFER")) {
      Answer found = search(query);
      assertThat(found.json().path("customers").findValuesAsString("id"))
          .contains(customer.toString());
      assertThat(found.json().path("conversations").findValuesAsString("id"))
          .contains(conversation.toString());
      assertThat(found.json().path("articles").findValuesAsString("id")).contains(article);
    }
  }

  @Test
  void tasks_are_found_by_title_text_and_checklist_open_ones_first() {
    UUID conversation = conversation(customer("Erika Auftrag"), "Etwas");
    UUID done = task(conversation, "Ölwechsel planen", "answered", "Werkstatt fragen", "x");
    UUID open =
        task(conversation, "Kostenvoranschlag", "open", "Für den Ölwechsel", "Teile zählen");

    for (String query : List.of("Ölwechsel", "oelwech", "OLWECHSEL")) {
      var tasks = search(query).json().path("tasks");
      assertThat(List.of(tasks.at("/0/id").asString(), tasks.at("/1/id").asString()))
          .as(query)
          .containsExactly(open.toString(), done.toString());
    }
    var byChecklist = search("teile zaehlen").json().path("tasks").path(0);
    assertThat(byChecklist.path("title").asString()).isEqualTo("Kostenvoranschlag");
    assertThat(byChecklist.path("conversationId").asString()).isEqualTo(conversation.toString());
    assertThat(byChecklist.at("/customer/name").asString()).isEqualTo("Erika Auftrag");
    assertThat(search("Kostnvoranschlag").json().path("tasks").findValuesAsString("id"))
        .as("a slip of the pen")
        .contains(open.toString());
    assertThat(search("Gibtesnicht").json().path("tasks")).isEmpty();
  }

  @Test
  void a_slip_of_the_pen_in_a_topic_is_forgiven() {
    UUID conversation = conversation(customer("Vera Vogt"), "Quittungsdrucker klemmt");

    assertThat(search("Quitungsdrucker").json().path("conversations").findValuesAsString("id"))
        .contains(conversation.toString());
  }

  @Test
  void of_each_kind_the_best_few_are_shown() {
    UUID customer = customer("Vielschreiber");
    for (int n = 0; n < 8; n++) {
      conversation(customer, "Dutzendware Nummer " + n);
    }

    assertThat(search("Dutzendware").json().path("conversations")).hasSize(5);
  }

  @Test
  void what_takes_too_long_is_given_up_and_harms_nobody() {
    assertThat(patience.with(() -> sql.sql("select pg_sleep(20)::text").query(String.class).list()))
        .isEmpty();
    assertThat(search("x").status()).isEqualTo(200);
  }

  @Test
  void administrators_who_are_no_agents_search_nobody() {
    Browser admin = people.signedIn(port, Role.ADMINISTRATOR);

    assertThat(admin.get("/api/search?q=x").code()).isEqualTo("not-allowed");
    assertThat(people.signedIn(port, Role.AGENT).get("/api/search?q=").status()).isEqualTo(400);
  }

  private Answer search(String query) {
    String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
    return people.signedIn(port, Role.AGENT).get("/api/search?q=" + encoded);
  }

  private UUID customer(String name) {
    UUID id = UUID.randomUUID();
    sql.sql(
            """
            insert into customer (id, name, name_from, anonymous, known_since)
            values (?, ?, 'agent', false, now())""")
        .params(id, name)
        .update();
    return id;
  }

  private UUID conversation(UUID customer, String topic) {
    UUID id = UUID.randomUUID();
    sql.sql(
            """
            insert into conversation (id, customer_id, topic, channel, opened_at, last_at)
            values (?, ?, ?, 'webchat', now(), now())""")
        .params(id, customer, topic)
        .update();
    return id;
  }

  private UUID task(UUID conversation, String title, String state, String text, String step) {
    UUID id = UUID.randomUUID();
    sql.sql(
            """
            insert into task (id, conversation_id, title, body, state, for_kind, for_id, for_name,
              checklist, fields, after_tasks, entry_ids, asked_by, asked_name, created_at)
            values (?, ?, ?, ?, ?, 'queue', ?, 'Werkstatt',
              jsonb_build_array(jsonb_build_object('text', ?::text, 'done', false)), '[]', '{}',
              '{}', ?, 'Ann', now())""")
        .params(id, conversation, title, text, state, id, step, id)
        .update();
    return id;
  }

  private String article(String title) {
    return people
        .signedIn(port, Role.SUPERVISOR)
        .post(
            "/api/articles",
            Map.of(
                "title", title, "body", "x", "brand", "", "language", "de", "state", "published"))
        .at("/id");
  }
}
