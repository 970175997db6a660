package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.SettingAside;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.platform.Role;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What is set aside is seen by everybody, rescued by anybody, and nobody's work until then. */
class AsideTest extends ShopByMail {

  private final String domain = "d" + UUID.randomUUID() + ".example";
  private final String news = "news@" + domain;
  @Autowired SettingAside rules;
  @Autowired TransactionTemplate transaction;

  @Test
  void a_newsletter_is_nobodys_work_until_somebody_wants_it_and_its_sender_for_good() {
    comes(newsletter("Offers of the week"));
    try (AgentsDesk ann = centre.available(port, queue)) {
      JsonNode line = aside(ann.browser(), "Offers of the week");
      assertThat(line.path("reason").asString()).isEqualTo("newsletter");
      assertThat(line.path("sender").asString()).isEqualTo(news);
      assertThat(line.path("excerpt").asString()).isEqualTo("Buy now.");
      String conversation = line.path("conversationId").asString();
      assertThat(view(ann, conversation).at("/status")).isEqualTo("set-aside");
      assertThat(view(ann, conversation).at("/aside/reason")).isEqualTo("newsletter");
      assertThat(kinds(ann, conversation)).containsExactly("message", "set-aside");
      assertThat(ann.works()).isEmpty();
      int counted = counted(ann);

      assertThat(wanted(ann, conversation, true).status()).isEqualTo(204);
      assertThat(counted(ann)).isEqualTo(counted - 1);
      assertThat(wanted(ann, conversation, true).status()).as("again").isEqualTo(204);
      Rings offer = ann.isOffered();
      assertThat(ann.cardOf(offer.work(), "/conversationId")).isEqualTo(conversation);
      assertThat(ann.cardOf(offer.work(), "/arrivedAt"))
          .as("it has waited since it came")
          .isEqualTo(entries(ann, conversation).getFirst().path("at").asString());
      ann.accepts(offer);
      assertThat(view(ann, conversation).at("/mayReply")).isEqualTo("true");
      assertThat(view(ann, conversation).at("/aside")).isIn("", "null");
      assertThat(ann.works()).hasSize(1);

      comes(newsletter("Offers of next week"));
      Rings next = ann.isOffered();
      assertThat(view(ann, ann.cardOf(next.work(), "/conversationId")).at("/topic"))
          .isEqualTo("Offers of next week");
    }
  }

  @Test
  void spam_that_answers_us_goes_on_and_other_spam_is_set_aside() {
    try (AgentsDesk ann = centre.available(port, queue)) {
      comes("From: %s\nSubject: Bill\nMessage-ID: <1@%s>\n\nWhy?\n".formatted(news, domain));
      String bill = accepts(ann);
      comes(
          "X-Spam-Flag: YES\nFrom: %s\nSubject: Re: Bill\nIn-Reply-To: <1@%s>\n\nPlease.\n"
              .formatted(news, domain));
      comes("X-Spam-Flag: YES\nFrom: %s\nSubject: Win %s\n\nClick.\n".formatted(news, domain));
      String spam = aside(ann.browser(), "Win " + domain).path("conversationId").asString();
      assertThat(entries(ann, bill).toString()).contains("Please.");

      comes("From: %s\nSubject: Order\n\nAnother one.\n".formatted(news));
      assertThat(accepts(ann)).as("not mistaken for an open concern").isNotIn(bill, spam);
      assertThat(merge(ann, spam, bill).code()).isEqualTo("set-aside");
      assertThat(merge(ann, bill, spam).code()).isEqualTo("set-aside");
      assertThat(status(ann, spam, "resolved").at("/errors/0/code")).isEqualTo("set-aside");
      assertThat(status(ann, bill, "set-aside").at("/errors/0/code")).isEqualTo("set-aside");
    }
  }

  @Test
  void who_is_blocked_writes_to_nobody_not_even_in_answer_until_they_are_unblocked() {
    try (AgentsDesk ann = centre.available(port, queue)) {
      comes("From: %s\nSubject: Bill\nMessage-ID: <2@%s>\n\nWhy?\n".formatted(news, domain));
      String bill = accepts(ann);
      assertThat(ann.browser().get("/api/conversations/" + bill + "/sender").at("/address"))
          .isEqualTo(news);
      Answer blocked = decides(ann.browser(), "@" + domain.toUpperCase(), "blocked");
      assertThat(blocked.at("/sender")).isEqualTo("@" + domain);
      assertThat(ann.browser().get("/api/conversations/" + bill + "/sender").at("/standing"))
          .isEqualTo("blocked");
      comes(
          "From: %s\nSubject: More %s\nIn-Reply-To: <2@%s>\n\nHm.\n"
              .formatted(news, domain, domain));
      assertThat(aside(ann.browser(), "More " + domain).path("reason").asString())
          .isEqualTo("blocked");
      assertThat(entries(ann, bill).toString()).doesNotContain("Hm.");
      assertThat(setsAside(ann, bill).status()).isEqualTo(204);
      Await.until("its work ends", () -> ann.works().isEmpty());
      assertThat(view(ann, bill).at("/status")).isEqualTo("set-aside");
      assertThat(decides(ann.browser(), news, "wanted").status()).isEqualTo(200);
      comes("From: %s\nSubject: Hello\n\nThe address counts more.\n".formatted(news));
      accepts(ann);

      Browser browser = ann.browser();
      assertThat(browser.get("/api/senders?query=" + domain).json().size()).isEqualTo(2);
      assertThat(browser.delete("/api/senders/@" + domain).status()).isEqualTo(204);
      assertThat(browser.delete("/api/senders/@" + domain).status()).as("again").isEqualTo(204);
      assertThat(browser.get("/api/senders?query=" + domain).json().size()).isEqualTo(1);
      Browser admin = people.signedIn(port, Role.ADMINISTRATOR);
      assertThat(admin.get("/api/audit?limit=100").body())
          .contains("sender.blocked", "sender.forgotten");
    }
  }

  @Test
  void whom_the_house_needs_is_not_blocked_by_mistake() {
    Browser agent = people.signedIn(port, Role.AGENT);
    assertThat(decides(agent, service, "blocked").code()).isEqualTo("sender-of-the-house");
    assertThat(decides(agent, "@shop.example", "blocked").code()).isEqualTo("sender-of-the-house");
    assertThat(decides(agent, "@gmail.com", "blocked").code()).isEqualTo("sender-shared-by-many");
    for (String nonsense : List.of("nobody", "@", "@localhost", "a b@c.de", "a@b..de")) {
      assertThat(decides(agent, nonsense, "blocked").at("/errors/0/field"))
          .as(nonsense)
          .isEqualTo("sender");
    }
    assertThat(decides(agent, news, "hated").status()).isEqualTo(400);
    assertThat(agent.get("/api/conversations/set-aside?cursor=x").code())
        .isEqualTo("malformed-request");
    assertThat(
            agent
                .post("/api/conversations/" + UUID.randomUUID() + "/wanted", Map.of("always", true))
                .status())
        .isEqualTo(404);
    assertThat(Browser.at(port).get("/api/conversations/set-aside").status()).isEqualTo(401);
  }

  @Test
  void a_rule_sets_aside_what_waits_but_not_what_people_have_or_want() {
    try (AgentsDesk ann = centre.agent(port, java.util.Set.of(Role.AGENT), queue)) {
      comes("From: %s\nSubject: Win %s\n\nClick.\n".formatted(news, domain));
      String conversation = Await.value("it is there", () -> found(ann.browser(), "Win " + domain));
      assertThat(byRule(conversation)).isTrue();
      assertThat(aside(ann.browser(), "Win " + domain).path("rule").asString()).isEqualTo("Spam");
      assertThat(byRule(conversation)).as("already").isFalse();
      ann.becomes("available");
      wanted(ann, conversation, false);
      Rings offer = ann.isOffered();
      assertThat(ann.cardOf(offer.work(), "/conversationId"))
          .as("only what is wanted is work")
          .isEqualTo(conversation);
      assertThat(byRule(conversation)).as("a person said that it is wanted").isFalse();
    }
  }

  private boolean byRule(String conversation) {
    return transaction.execute(
        _ ->
            rules.because(
                "Spam", new ConversationId(UUID.fromString(conversation)), Instant.now()));
  }

  private String newsletter(String subject) {
    return "From: %s\nSubject: %s\nList-Id: <news.%s>\nList-Unsubscribe: <https://%s/off>\nPrecedence: bulk\n\nBuy now.\n"
        .formatted(news, subject, domain, domain);
  }

  private static Optional<String> found(Browser browser, String topic) {
    return StreamSupport.stream(
            browser
                .get("/api/search?q=" + topic.replace(" ", "%20"))
                .json()
                .path("conversations")
                .spliterator(),
            false)
        .map(hit -> hit.path("id").asString())
        .findFirst();
  }

  private static JsonNode aside(Browser browser, String topic) {
    return Await.value(
        "set aside: " + topic,
        () ->
            StreamSupport.stream(
                    browser.get("/api/conversations/set-aside").json().path("items").spliterator(),
                    false)
                .filter(line -> line.path("topic").asString().equals(topic))
                .findFirst());
  }

  private static int counted(AgentsDesk agent) {
    JsonNode count = agent.browser().get("/api/conversations/set-aside/count").json();
    assertThat(count.path("more").asBoolean()).isFalse();
    return count.path("count").asInt();
  }

  private static String accepts(AgentsDesk agent) {
    Rings offer = agent.isOffered();
    agent.accepts(offer);
    return agent.cardOf(offer.work(), "/conversationId");
  }

  private static Answer decides(Browser browser, String sender, String standing) {
    return browser.put(
        "/api/senders/" + sender.replace(" ", "%20"),
        Map.of("standing", standing, "reason", "Nonsense"));
  }

  private static Answer wanted(AgentsDesk agent, String conversation, boolean always) {
    return agent
        .browser()
        .post("/api/conversations/" + conversation + "/wanted", Map.of("always", always));
  }

  private static Answer setsAside(AgentsDesk agent, String conversation) {
    return agent.browser().post("/api/conversations/" + conversation + "/set-aside", Map.of());
  }

  private static Answer merge(AgentsDesk agent, String from, String into) {
    return agent.browser().post("/api/conversations/" + from + "/merge", Map.of("into", into));
  }

  private static Answer status(AgentsDesk agent, String conversation, String status) {
    Answer view = view(agent, conversation);
    return agent
        .browser()
        .patch(
            "/api/conversations/" + conversation,
            "\"" + view.at("/version") + "\"",
            Map.of("status", status));
  }

  private static Answer view(AgentsDesk agent, String conversation) {
    return agent.browser().get("/api/conversations/" + conversation);
  }

  private static List<JsonNode> entries(AgentsDesk agent, String conversation) {
    return StreamSupport.stream(
            agent
                .browser()
                .get("/api/conversations/" + conversation + "/entries")
                .json()
                .path("items")
                .spliterator(),
            false)
        .toList();
  }

  private static List<String> kinds(AgentsDesk agent, String conversation) {
    return entries(agent, conversation).stream()
        .map(entry -> entry.path("kind").asString())
        .toList();
  }
}
