package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.platform.web.Answer;
import org.dirigent.workforce.QueueId;
import tools.jackson.databind.JsonNode;

/** Letters of one customer, who may write about one concern or about two, and what agents do. */
abstract class TwoLetters extends ShopByMail {

  final String erika = "erika-" + UUID.randomUUID() + "@kunde.example";

  static Answer unmerges(AgentsDesk agent, String conversation) {
    return agent.browser().post("/api/conversations/" + conversation + "/unmerge", Map.of());
  }

  String letter(String subject, String id, String text) {
    return "From: %s\nSubject: %s\nMessage-ID: <%s>\n\n%s\n".formatted(erika, subject, id, text);
  }

  static String accepts(AgentsDesk agent) {
    Rings offer = agent.isOffered();
    agent.accepts(offer);
    return agent.cardOf(offer.work(), "/conversationId");
  }

  static Answer splits(
      AgentsDesk agent, String conversation, String entry, List<String> parts, QueueId unit) {
    var split =
        new HashMap<String, Object>(
            Map.of("key", UUID.randomUUID(), "entryId", entry, "parts", parts, "topic", "Fahrer"));
    if (unit != null) {
      split.put("queueId", unit.value());
    }
    return agent.browser().post("/api/conversations/" + conversation + "/split", split);
  }

  static Answer merges(AgentsDesk agent, String from, String into) {
    return agent.browser().post("/api/conversations/" + from + "/merge", Map.of("into", into));
  }

  void answers(AgentsDesk agent, String conversation, String text) {
    var mail =
        Map.of(
            "subject",
            "Re: Ihre Nachricht",
            "to",
            List.of(Map.of("name", "", "address", erika)),
            "text",
            text);
    Answer kept =
        agent
            .browser()
            .post(
                "/api/conversations/" + conversation + "/messages",
                Map.of("key", UUID.randomUUID(), "mail", mail, "seenUpTo", 1_000));
    assertThat(kept.status()).as(kept.body()).isEqualTo(200);
  }

  static Answer view(AgentsDesk agent, String conversation) {
    return agent.browser().get("/api/conversations/" + conversation);
  }

  static List<String> kinds(AgentsDesk agent, String conversation) {
    return entries(agent, conversation).stream()
        .map(entry -> entry.path("kind").asString())
        .toList();
  }

  static List<JsonNode> said(AgentsDesk agent, String conversation) {
    return entries(agent, conversation).stream()
        .filter(entry -> entry.path("kind").asString().equals("message"))
        .toList();
  }

  static List<String> texts(AgentsDesk agent, String conversation) {
    return said(agent, conversation).stream()
        .map(entry -> entry.at("/body/mail/text").asString())
        .toList();
  }

  static List<JsonNode> entries(AgentsDesk agent, String conversation) {
    JsonNode items = view(agent, conversation + "/entries").json().path("items");
    return StreamSupport.stream(items.spliterator(), false).toList();
  }
}
