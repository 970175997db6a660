package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.platform.Role;
import org.dirigent.platform.web.Answer;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A concern by mail, over real IMAP and SMTP and over HTTP, to its answer and beyond. */
class MailStoryTest extends ShopByMail {

  @Test
  void a_mail_is_read_answered_taken_back_forwarded_and_advised() {
    comes(
        """
        From: Erika Muster <erika@kunde.example>
        Subject: Rechnung 4711
        Message-ID: <1@kunde.example>
        MIME-Version: 1.0
        Content-Type: text/html; charset=utf-8

        <p>Warum so <b>viel</b>?</p><script>steal()</script><img src="https://spy.example/x.png">
        <img src="http://127.0.0.1:1/x.png?a=1&amp;b=2">
        """);
    try (AgentsDesk ann = centre.available(port, queue)) {
      Rings offer = ann.isOffered();
      ann.accepts(offer);
      String conversation = "/api/conversations/" + ann.cardOf(offer.work(), "/conversationId");
      JsonNode entry = entry(ann, conversation, "message");
      JsonNode mail = entry.at("/body/mail");
      assertThat(mail.path("subject").asString()).isEqualTo("Rechnung 4711");
      assertThat(mail.path("text").asString()).isEqualTo("Warum so viel?");
      itsHtmlIsInertAndItselfADownload(ann, conversation, entry.path("id").asString());

      itsPicturesAreFetchedByTheServerOrNotAtAll(ann, conversation, entry.path("id").asString());

      Answer start = ann.browser().get(conversation + "/reply");
      assertThat(start.at("/subject")).isEqualTo("Re: Rechnung 4711");
      assertThat(start.at("/to/0/address")).isEqualTo("erika@kunde.example");
      assertThat(start.at("/signature")).isEqualTo("Ihr Shop");

      Answer regretted = answers(ann, conversation, "Unfug");
      assertThat(regretted.at("/delivery/state")).isEqualTo("queued");
      assertThat(regretted.at("/delivery/heldUntil")).isNotEmpty();
      Answer withdrawn = withdraws(ann, conversation, regretted.at("/id"));
      assertThat(withdrawn.at("/kind")).isEqualTo("withdrawn");
      assertThat(withdrawn.at("/body/withdrawn/mail/text")).isEqualTo("Unfug");

      Answer kept = answers(ann, conversation, "Wegen der Versandkosten");
      MimeMessage sent = received("erika@kunde.example");
      assertThat(header(sent, "References")).isEqualTo("<1@kunde.example>");
      assertThat(raw(sent)).contains("Wegen der Versandkosten", "<b>Versand</b>");
      assertThat(raw(sent)).doesNotContain("Unfug", "steal");
      assertThat(withdraws(ann, conversation, kept.at("/id")).code()).isEqualTo("already-sent");

      comes(
          "From: erika@kunde.example\nSubject: Danke\nIn-Reply-To: %s\n\nAch so.\n"
              .formatted(header(sent, "Message-ID")));
      Await.until(
          "the answer stands in the same conversation",
          PATIENCE,
          () -> ann.browser().get(conversation + "/entries").body().contains("Ach so."));
      anOutsiderAdvises(ann, conversation, entry.path("id").asString());
    }
  }

  private void itsHtmlIsInertAndItselfADownload(AgentsDesk ann, String conversation, String id) {
    Answer html = ann.browser().get(conversation + "/entries/" + id + "/html");
    assertThat(html.headers().firstValue("content-type")).contains("text/plain;charset=UTF-8");
    assertThat(html.headers().firstValue("x-content-type-options")).contains("nosniff");
    assertThat(html.body())
        .contains("<b>viel</b>", "data-remote-src")
        .doesNotContain("steal", " src=");
    Answer raw = ann.browser().get(conversation + "/entries/" + id + "/raw");
    assertThat(raw.headers().firstValue("content-disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(raw.body()).contains("steal()");
    assertThat(ann.browser().get(conversation + "/entries/" + UUID.randomUUID() + "/raw").status())
        .isEqualTo(404);
  }

  private void itsPicturesAreFetchedByTheServerOrNotAtAll(
      AgentsDesk ann, String conversation, String id) {
    String pictures = conversation + "/entries/" + id + "/pictures?address=";
    Answer inside = ann.browser().get(pictures + "http://127.0.0.1:1/x.png?a%3D1%26b%3D2");
    assertThat(inside.status()).isEqualTo(422);
    assertThat(inside.code()).isEqualTo("picture-refused");
    for (String other : List.of("http://127.0.0.1:1/x.png", "https://spy.example/", "")) {
      assertThat(ann.browser().get(pictures + other).status()).as(other).isEqualTo(404);
    }
    assertThat(ann.browser().get(conversation + "/entries/" + id + "/pictures").status())
        .isEqualTo(400);
  }

  private void anOutsiderAdvises(AgentsDesk ann, String conversation, String quoted) {
    Answer forwarded =
        ann.browser()
            .post(
                conversation + "/forwards",
                Map.of(
                    "key", UUID.randomUUID(),
                    "name", "Buch Halter",
                    "address", "buch@firma.example",
                    "subject", "Stimmt das?",
                    "text", "Bitte prüfen.",
                    "entryIds", List.of(quoted)));
    assertThat(forwarded.at("/kind")).isEqualTo("consulted");
    MimeMessage question = received("buch@firma.example");
    comes(
        "From: buch@firma.example\nSubject: AW: Stimmt das?\nIn-Reply-To: %s\n\nJa, stimmt.\n"
            .formatted(header(question, "Message-ID")));
    JsonNode advice = entry(ann, conversation, "advised");
    assertThat(advice.at("/body/advised/text").asString()).isEqualTo("Ja, stimmt.");
    assertThat(advice.at("/body/advised/from/address").asString()).isEqualTo("buch@firma.example");
  }

  @Test
  void nonsense_is_refused_with_the_field_and_the_value() {
    comes("From: erika@kunde.example\nSubject: Hallo\n\nHallo\n");
    try (AgentsDesk ann = centre.available(port, queue)) {
      Rings offer = ann.isOffered();
      ann.accepts(offer);
      String conversation = "/api/conversations/" + ann.cardOf(offer.work(), "/conversationId");
      entry(ann, conversation, "message");
      for (String address : List.of("kein", "a@b.de\r\nBcc: c@d.de", "a b@c.de")) {
        Answer refused = posts(ann, conversation, mail(address, "Hallo"));
        assertThat(refused.status()).as(address).isEqualTo(400);
        assertThat(refused.at("/errors/0/field")).isEqualTo("mail.to");
      }
      assertThat(posts(ann, conversation, mail("a@b.de", "x".repeat(100_001))).status())
          .isEqualTo(400);
      assertThat(ann.browser().get("/api/conversations/" + UUID.randomUUID() + "/reply").status())
          .isEqualTo(404);
    }
  }

  @Test
  void an_automatic_answer_says_to_machines_that_it_is_one_and_machines_get_none() {
    try (RuleDesk rules = new RuleDesk(people.signedIn(port, Role.ADMINISTRATOR));
        AgentsDesk ann = centre.available(port, queue)) {
      String template = rules.template("Wir haben Ihre Nachricht erhalten.");
      rules.holds(
          RuleDesk.rule("Thanks", centre.cameFor(queue), Map.of("autoReplyTemplateId", template)));
      comes(
          "From: erika@kunde.example\nCc: otto@kunde.example\nMessage-ID: <2@kunde.example>\n\nWann?\n");
      MimeMessage sent = received("erika@kunde.example");
      assertThat(header(sent, "Auto-Submitted")).isEqualTo("auto-replied");
      assertThat(header(sent, "In-Reply-To")).isEqualTo("<2@kunde.example>");
      assertThat(header(sent, "Cc")).isEmpty();
      assertThat(raw(sent)).contains("Wir haben Ihre Nachricht erhalten.", "Ihr Shop");

      comes("From: no-reply@kunde.example\nSubject: Versand\n\nIhr Paket kommt.\n");
      comes("From: weg@kunde.example\nSubject: Urlaub\nAuto-Submitted: auto-replied\n\nBin weg.\n");
      comes("From: later@kunde.example\nSubject: Danach\n\nHallo\n");
      received("later@kunde.example");
      assertThat(server.getReceivedMessagesForDomain("no-reply@kunde.example")).isEmpty();
      assertThat(server.getReceivedMessagesForDomain("weg@kunde.example")).isEmpty();
    }
  }

  private Answer answers(AgentsDesk ann, String conversation, String text) {
    Answer answer = posts(ann, conversation, mail("erika@kunde.example", text));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private static Map<String, Object> mail(String address, String text) {
    return Map.of(
        "subject",
        "Re: Rechnung 4711",
        "to",
        List.of(Map.of("name", "Erika", "address", address)),
        "text",
        text,
        "html",
        "<p onclick=\"steal()\">Wegen <b>Versand</b></p>");
  }

  private static Answer posts(AgentsDesk ann, String conversation, Map<String, Object> mail) {
    return ann.browser()
        .post(
            conversation + "/messages",
            Map.of("key", UUID.randomUUID(), "mail", mail, "seenUpTo", 1_000));
  }

  private static Answer withdraws(AgentsDesk ann, String conversation, String entry) {
    return ann.browser().post(conversation + "/messages/" + entry + "/withdraw", Map.of());
  }

  private static JsonNode entry(AgentsDesk ann, String conversation, String kind) {
    return Await.value(
        "an entry of the kind " + kind,
        () ->
            StreamSupport.stream(
                    ann.browser().get(conversation + "/entries").json().path("items").spliterator(),
                    false)
                .filter(entry -> entry.path("kind").asString().equals(kind))
                .findFirst());
  }
}
