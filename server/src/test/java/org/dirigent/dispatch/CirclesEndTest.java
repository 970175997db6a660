package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.dirigent.platform.Role;
import org.junit.jupiter.api.Test;

/** Machines that answer machines. */
class CirclesEndTest extends ShopByMail {

  @Test
  void two_mailboxes_of_ours_that_answer_each_other_automatically_fall_silent() {
    String other = "other-" + UUID.randomUUID() + "@shop.example";
    var second = mailbox(other);
    try (RuleDesk rules = new RuleDesk(people.signedIn(port, Role.ADMINISTRATOR));
        AgentsDesk ann = centre.available(port, queue)) {
      String template = rules.template("Wir haben Ihre Nachricht erhalten.");
      rules.holds(
          RuleDesk.rule("Thanks", centre.cameFor(queue), Map.of("autoReplyTemplateId", template)));

      comes("From: " + other + "\nSubject: Im Kreis\nMessage-ID: <k@shop.example>\n\nHallo\n");
      received(other);
      comes(second, "From: erika@kunde.example\nSubject: Danach\n\nHallo\n");
      received("erika@kunde.example");

      assertThat(server.getReceivedMessagesForDomain(other)).hasSize(1);
      assertThat(server.getReceivedMessagesForDomain(service)).isEmpty();
    }
  }
}
