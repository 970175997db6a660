package org.dirigent.channel.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.ChannelName;
import org.dirigent.channel.Inbound;
import org.junit.jupiter.api.Test;

/** Concerns that are left in the form while nobody is there. */
class InquiriesTest {

  private static final AccountId MAILBOX = new AccountId(new UUID(0, 8));

  private final Shop shop = new Shop().configure("mailbox", " Service@shop.example ");

  private void mailbox() {
    shop.house
        .accounts()
        .put(
            new Account(
                MAILBOX,
                new ChannelName("email"),
                "post",
                "Post",
                Map.of("address", "service@shop.example")));
  }

  private static String inquiry(String field, Object value) {
    var body =
        new HashMap<String, Object>(
            Map.of(
                "key", "inquiry-1",
                "language", "en",
                "name", "Greta Beispiel",
                "email", "Greta@Kunde.example",
                "text", "Where is my bicycle?",
                "consents", List.of("privacy-note", "page-views"),
                "page", Map.of("address", "https://shop.example/a?secret=1", "title", "A")));
    body.put(field, value);
    return Json.MAPPER.writeValueAsString(body);
  }

  private Shop.Answer leave(String token, String field, Object value) {
    return shop.call("POST", "inquiries", token, inquiry(field, value));
  }

  @Test
  void a_site_with_a_mailbox_says_that_it_answers_by_mail() {
    assertThat(byMail()).isFalse();
    mailbox();
    assertThat(byMail()).isTrue();
    shop.configure("mailbox", "");
    assertThat(byMail()).isFalse();
  }

  private boolean byMail() {
    return shop.call("GET", "config?site=shop", null, "").json().path("byMail").asBoolean();
  }

  @Test
  void an_inquiry_goes_to_the_mailbox_of_the_site_once() {
    mailbox();
    var token = shop.visitor();
    assertThat(leave(token, "language", "en").status()).isEqualTo(201);
    assertThat(leave(token, "language", "en").json().path("again").asBoolean()).isTrue();
    var taken = shop.taken(Inbound.Inquiry.class);
    assertThat(taken).hasSize(1);
    var inquiry = taken.getFirst();
    assertThat(inquiry.delivery().account()).isEqualTo(MAILBOX);
    assertThat(inquiry.delivery().from().value()).isEqualTo("greta@kunde.example");
    assertThat(inquiry.text()).isEqualTo("Where is my bicycle?");
    assertThat(inquiry.consents()).containsExactly("privacy-note");
    assertThat(inquiry.context())
        .containsEntry("page", "https://shop.example/a")
        .containsEntry("form", "Shop");
  }

  @Test
  void what_was_typed_proves_nothing_and_the_sender_is_the_visitor() {
    mailbox();
    leave(shop.visitor(), "language", "en");
    var sender = shop.taken(Inbound.Inquiry.class).getFirst().sender();
    assertThat(sender.address().kind()).isEqualTo(AddressKind.VISITOR);
    assertThat(sender.claims()).isNotEmpty().noneMatch(claim -> claim.verified());
  }

  @Test
  void bad_input_is_refused_by_name_and_nothing_is_taken() {
    mailbox();
    var codes =
        Map.of(
            "email", "greta@kunde",
            "text", "  ",
            "key", "short",
            "consents", List.of("page-views"));
    codes.forEach(
        (field, value) ->
            assertThat(leave(shop.visitor(), field, value).code())
                .isIn("bad-email", "empty-message", "bad-key", "consent-missing"));
    for (var hostile :
        List.of(
            "a@b.example,c@d.example", "<a@b.example>", "a@b.example\r\nBcc: c@d.example", "")) {
      assertThat(leave(shop.visitor(), "email", hostile).code()).isEqualTo("bad-email");
    }
    assertThat(leave(shop.visitor(), "text", "x".repeat(10_001)).code())
        .isEqualTo("message-too-long");
    assertThat(shop.call("POST", "inquiries", null, "{}").code()).isEqualTo("session-missing");
    assertThat(shop.taken(Inbound.Inquiry.class)).isEmpty();
  }

  @Test
  void without_a_mailbox_nothing_is_taken() {
    assertThat(leave(shop.visitor(), "language", "en").code()).isEqualTo("no-mailbox");
  }

  @Test
  void one_visitor_leaves_only_so_many() {
    mailbox();
    var token = shop.visitor();
    for (int i = 0; i < 3; i++) {
      assertThat(leave(token, "key", "inquiry-" + i).status()).isEqualTo(201);
    }
    assertThat(leave(token, "key", "inquiry-9").status()).isEqualTo(429);
  }
}
