package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.NewChannelAccount;
import org.dirigent.dispatch.AgentsDesk.Rings;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.testkit.Await;
import org.junit.jupiter.api.Test;

/** Nobody is there: what is left in the widget's form is answered by mail. */
class InquiryStoryTest extends ShopByMail {

  private static final String CHANNEL = "/channel/webchat/";

  private final String site = "site-" + UUID.randomUUID();

  private void aSite() {
    aSiteThatAnswersBy(service);
  }

  private void aSiteThatAnswersBy(String mailbox) {
    accounts.open(
        new NewChannelAccount(
            new ChannelName("webchat"),
            "Shop",
            site,
            queue,
            "de",
            Map.of("origins", "https://shop.example", "mailbox", mailbox)),
        AuditEntry.bySystem("test"));
  }

  @Test
  void a_site_whose_mailbox_is_not_there_is_refused_with_the_value() {
    assertThatThrownBy(() -> aSiteThatAnswersBy("nobody@shop.example"))
        .isInstanceOf(ProblemOccurred.class)
        .hasMessageContaining("No active mailbox has the address 'nobody@shop.example'");
    aSiteThatAnswersBy(" " + service.toUpperCase(Locale.ROOT));
  }

  private Answer leaves(Browser visitor, String key) {
    return visitor.post(
        CHANNEL + "inquiries",
        Map.of(
            "key", key,
            "language", "en",
            "name", "Greta",
            "email", "greta@kunde.example",
            "text", "Where is my bicycle?",
            "consents", List.of("privacy-note")));
  }

  private void aTranscriptGoesWhereTheAgentSays(AgentsDesk ann, String conversation) {
    var wanted = Map.of("key", UUID.randomUUID(), "zone", "Europe/Berlin");
    Answer before = ann.browser().get(conversation + "/transcripts");
    assertThat(before.at("/whole")).isEqualTo("true");
    assertThat(before.at("/from")).isEqualTo(service);
    assertThat(before.at("/left")).isEqualTo("3");
    for (String address : List.of("nobody", "a@b.example\r\nBcc: c@d.example")) {
      Answer refused = transcript(ann, conversation, wanted, address);
      assertThat(refused.at("/errors/0/field")).isEqualTo("address");
    }
    Answer sent = transcript(ann, conversation, wanted, "greta@privat.example");
    assertThat(sent.at("/kind")).isEqualTo("transcript-sent");
    assertThat(sent.body()).doesNotContain("On Tuesday.");
    assertThat(ann.browser().get(conversation + "/transcripts").at("/left")).isEqualTo("2");
    assertThat(raw(received("greta@privat.example")))
        .contains("Where is my bicycle?", "On Tuesday.", "text/html");
  }

  private static Answer transcript(
      AgentsDesk ann, String conversation, Map<String, ?> wanted, String address) {
    var body = new HashMap<String, Object>(wanted);
    body.put("address", address);
    return ann.browser().post(conversation + "/transcripts", body);
  }

  @Test
  void an_inquiry_is_confirmed_answered_and_gone_on_with_by_mail() {
    aSite();
    var visitor = Browser.at(port);
    var config = visitor.get(CHANNEL + "config?language=en&site=" + site);
    assertThat(config.at("/door/staffed")).isEqualTo("false");
    assertThat(config.at("/byMail")).isEqualTo("true");
    var token = visitor.post(CHANNEL + "session", Map.of("site", site)).at("/token");
    visitor.always(request -> request.header("Authorization", "Bearer " + token));
    assertThat(leaves(visitor, "inquiry-1").status()).isEqualTo(201);
    assertThat(leaves(visitor, "inquiry-1").status()).isEqualTo(200);

    MimeMessage confirmation = received("greta@kunde.example");
    assertThat(header(confirmation, "Auto-Submitted")).isEqualTo("auto-replied");
    assertThat(header(confirmation, "X-Auto-Response-Suppress")).isEqualTo("All");
    assertThat(raw(confirmation)).contains("reached us").doesNotContain("bicycle", "Greta");

    try (AgentsDesk ann = centre.available(port, queue)) {
      Rings offer = ann.isOffered();
      ann.accepts(offer);
      String conversation = "/api/conversations/" + ann.cardOf(offer.work(), "/conversationId");
      assertThat(ann.browser().get(conversation + "/reply").at("/to/0/address"))
          .isEqualTo("greta@kunde.example");
      ann.browser()
          .post(
              conversation + "/messages",
              Map.of("key", UUID.randomUUID(), "text", "On Tuesday.", "seenUpTo", 1_000));
      Await.until(
          "the answer is out",
          PATIENCE,
          () -> server.getReceivedMessagesForDomain("greta@kunde.example").length == 2);
      MimeMessage answer = server.getReceivedMessagesForDomain("greta@kunde.example")[1];
      assertThat(header(answer, "In-Reply-To")).isEqualTo(header(confirmation, "Message-ID"));
      assertThat(header(answer, "Auto-Submitted")).isEmpty();
      comes(
          "From: greta@kunde.example\nSubject: Re: x\nIn-Reply-To: %s\n\nGreat.\n"
              .formatted(header(answer, "Message-ID")));
      Await.until(
          "the customer goes on in the same conversation",
          PATIENCE,
          () -> ann.browser().get(conversation + "/entries").body().contains("Great."));
      aTranscriptGoesWhereTheAgentSays(ann, conversation);
    }
  }
}
