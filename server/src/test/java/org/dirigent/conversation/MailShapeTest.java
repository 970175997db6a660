package org.dirigent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dirigent.channel.Content;
import org.dirigent.channel.FileId;
import org.dirigent.channel.MailHead;
import org.dirigent.channel.MailParty;
import org.dirigent.channel.MailWords;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A mail is one entry, whose JSON is what desks and the database read. */
class MailShapeTest {

  private static final UUID PICTURE = UUID.fromString("00000000-0000-4000-8000-000000000001");
  private static final String KEY = "AbcdefghijKLMNOPqr-_12";
  private static final FileId RAW = new FileId(new UUID(7, 7));

  private final JsonMapper json = JsonMapper.builder().build();

  private final Content.Mail mail =
      new Content.Mail(
          new MailHead(
              "Rechnung 4711",
              new MailParty("Erika", "erika@example.org"),
              Optional.empty(),
              List.of(new MailParty("", "service@example.com")),
              List.of(),
              List.of(),
              List.of("older@example.com")),
          new MailWords("Warum so viel?", "> Guten Tag", false, Optional.empty()),
          List.of(
              new Content.MailFile(
                  new FileId(PICTURE), "bild.png", "image/png", 12, Optional.of("bild@1"))),
          Optional.of(RAW),
          new Content.Nature("person", Set.of("damaged"), Set.of()));

  @Test
  void a_mail_is_told_apart_by_its_one_field() {
    Spoken said = Contents.spoken(mail);
    String text = json.writeValueAsString(said);

    assertThat(text)
        .startsWith("{\"mail\":{\"subject\":\"Rechnung 4711\"")
        .contains("\"contentId\":\"bild@1\"", "\"html\":false", "\"raw\":true")
        .doesNotContain("replyTo");
    assertThat(json.readValue(text, Spoken.class)).isEqualTo(said);
    assertThat(EntryKind.of(said)).isEqualTo(EntryKind.MESSAGE);
    assertThat(Contents.files(said)).containsExactly(PICTURE);
  }

  @Test
  void the_key_to_a_page_is_for_whom_it_was_sent_to() {
    var kept = ((Spoken.Mail) Contents.spoken(linking("https://x.example/task/" + KEY))).mail();

    assertThat(List.of(new EntryBody.Consulted(kept), new EntryBody.Advised(kept)))
        .allSatisfy(
            body ->
                assertThat(json.writeValueAsString(body.asShown()))
                    .contains("https://x.example/task/\u2026")
                    .doesNotContain(KEY));
    assertThat(new Spoken.Mail(kept).asShown()).isEqualTo(new Spoken.Mail(kept));
  }

  private Content.Mail linking(String text) {
    return new Content.Mail(
        mail.head(),
        new MailWords(text, "> " + text, false, Optional.empty()),
        List.of(),
        Optional.empty(),
        mail.nature());
  }

  @Test
  void letters_to_others_and_their_answers_are_never_outward() {
    var kept = ((Spoken.Mail) Contents.spoken(mail)).mail();
    for (var body :
        List.of(
            new EntryBody.Consulted(kept),
            new EntryBody.Advised(kept),
            new EntryBody.Withdrawn(new Spoken.Mail(kept)))) {
      var kind = EntryKind.of(body);
      assertThat(kind.outward()).as(kind.code()).isFalse();
      assertThat(json.readValue(json.writeValueAsString(body), kind.body())).isEqualTo(body);
    }
  }

  @Test
  void what_was_withdrawn_holds_the_body_that_was_to_go_out() {
    assertThat(json.writeValueAsString(new EntryBody.Withdrawn(new Spoken.Text("Hallo"))))
        .isEqualTo("{\"withdrawn\":{\"text\":\"Hallo\"}}");
  }

  @Test
  void nothing_in_a_head_begins_another_line() {
    var head =
        new MailHead(
            "Hallo\r\nBcc: everybody@example.org",
            new MailParty("Erika\nX", "erika@example.org\r\nX: y"),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    assertThat(head.subject()).isEqualTo("Hallo Bcc: everybody@example.org");
    assertThat(head.from()).isEqualTo(new MailParty("Erika X", "erika@example.org X: y"));
  }
}
