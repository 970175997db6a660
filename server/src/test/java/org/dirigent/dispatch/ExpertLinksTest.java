package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.UUID;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.database.SharedDatabase;
import org.dirigent.platform.web.Browser;
import org.dirigent.platform.web.People;
import org.dirigent.testkit.Deadline;
import org.dirigent.workforce.Expert;
import org.dirigent.workforce.NewWorkforce;
import org.dirigent.workforce.QueueId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Links to tasks cannot be guessed, and who has one is not held back by those who try. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@SharedDatabase
@Import({People.class, Centre.class, Letterbox.class})
@Deadline
class ExpertLinksTest {

  private static final String NOWHERE = "/task/AAAAAAAAAAAAAAAAAAAAAA";

  @Autowired Centre centre;
  @Autowired Letterbox letterbox;
  @Autowired NewWorkforce workforce;
  @LocalServerPort int port;

  @Test
  void who_guesses_links_is_stopped_and_who_has_one_is_not_counted_with_them() throws Exception {
    // An address of its own: what is counted for it holds nobody else back.
    try (HttpClient office =
        HttpClient.newBuilder().localAddress(InetAddress.ofLiteral("127.0.0.9")).build()) {
      String link = link();
      for (int visit = 0; visit < 40; visit++) {
        assertThat(gets(office, link).statusCode()).isEqualTo(200);
      }
      HttpResponse<String> answer = gets(office, NOWHERE);
      for (int guess = 0; answer.statusCode() == 404 && guess < 60; guess++) {
        answer = gets(office, NOWHERE);
      }
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).contains("Zu viele Versuche").doesNotContain("<script");
      assertThat(Browser.at(port).get(link).status()).as("elsewhere").isEqualTo(200);
    }
  }

  private String link() {
    QueueId service = centre.queue();
    String address = "otto-" + UUID.randomUUID() + "@books.example";
    var expert =
        workforce.add(
            new Expert("Otto " + address, address, "Lager", "de"), AuditEntry.bySystem("test"));
    try (AgentsDesk ann = centre.available(port, service)) {
      centre.writes(service, "A question");
      Rings offer = ann.isOffered();
      ann.accepts(offer);
      ann.browser()
          .post(
              "/api/conversations/" + ann.cardOf(offer.work(), "/conversationId") + "/tasks",
              Map.of(
                  "key",
                  UUID.randomUUID(),
                  "title",
                  "The invoice",
                  "text",
                  "Is it right?",
                  "for",
                  Map.of("kind", "expert", "id", expert.toString())));
    }
    return letterbox.to(address).getFirst().link();
  }

  private HttpResponse<String> gets(HttpClient office, String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return office.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }
}
