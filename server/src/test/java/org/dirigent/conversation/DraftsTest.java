package org.dirigent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.dirigent.platform.Role;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Deadline;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an agent has begun to write, kept for them alone; an empty draft is a draft, too. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import(People.class)
@Deadline
class DraftsTest {

  @Autowired People people;
  @Autowired JdbcClient sql;
  @LocalServerPort int port;
  private Browser ann;
  private String draft;

  @BeforeEach
  void open_a_conversation() {
    ann = people.signedIn(port, Role.AGENT);
    draft = "/api/conversations/" + conversation() + "/drafts/reply";
  }

  @Test
  void where_nobody_wrote_there_is_an_empty_draft_of_version_0() {
    Answer answer = ann.get(draft);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/text")).isEmpty();
    assertThat(answer.json().path("version").asInt()).isZero();
  }

  @Test
  void a_text_that_was_deleted_stays_deleted_on_the_other_device() {
    keep("Dear Ms", 0);
    Answer emptied = keep("", 1);

    assertThat(emptied.status()).isEqualTo(200);
    assertThat(ann.get(draft).at("/text")).isEmpty();
    assertThat(ann.get(draft).json().path("version").asInt()).isEqualTo(2);
  }

  @Test
  void who_wrote_on_an_older_one_is_shown_the_newer() {
    keep("From the notebook", 0);

    Answer refused = keep("From the tablet", 0);

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("newer-draft");
    assertThat(refused.at("/draft/text")).isEqualTo("From the notebook");
  }

  @Test
  void a_draft_is_its_authors_alone() {
    keep("Between us", 0);

    assertThat(people.signedIn(port, Role.AGENT).get(draft).at("/text")).isEmpty();
  }

  @Test
  void a_draft_without_a_text_or_of_another_kind_is_refused() {
    assertThat(ann.put(draft, Map.of("version", 0)).code()).isEqualTo("invalid-request");
    assertThat(keep("x".repeat(20_001), 0).code()).isEqualTo("invalid-request");
    assertThat(ann.put(draft + "s", Map.of("text", "", "version", 0)).status()).isEqualTo(400);
  }

  private Answer keep(String text, int version) {
    return ann.put(draft, Map.of("text", text, "version", version));
  }

  private UUID conversation() {
    UUID id = UUID.randomUUID();
    sql.sql(
            """
            insert into conversation (id, customer_id, channel, opened_at, last_at)
            values (?, ?, 'webchat', now(), now())""")
        .params(id, UUID.randomUUID())
        .update();
    return id;
  }
}
