package org.dirigent.conversation.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.dirigent.channel.Attachments;
import org.dirigent.channel.Content;
import org.dirigent.channel.FileId;
import org.dirigent.channel.Transcripts.Line;
import org.dirigent.conversation.house.HouseTest;
import org.dirigent.conversation.house.Visitor;
import org.dirigent.platform.FileReceipt;
import org.dirigent.platform.FileStore;
import org.dirigent.platform.StoredFile;
import org.dirigent.platform.UserId;
import org.dirigent.platform.database.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may send a file, and who may see it. */
@FreshDatabase
class AttachmentsTest extends HouseTest {

  private Attachments attachments;
  private Visitor anna;

  @BeforeEach
  void anna_is_there() {
    attachments = house.the(Attachments.class);
    anna = site.visitor("anna").arrives();
    house.untilUnderstood();
  }

  @Test
  void a_customers_file_comes_with_the_message_and_can_be_opened_by_them() throws IOException {
    Content.File file = uploaded(anna, "notiz.txt", "Guten Tag");
    anna.sends(file);
    house.untilUnderstood();

    assertThat(((Line.Said) anna.transcript().getFirst()).content()).isEqualTo(file);
    var opened = attachments.open(site.account(), anna.address(), file.file()).orElseThrow();
    assertThat(opened.file()).isEqualTo(file);
    assertThat(new String(opened.bytes().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo("Guten Tag");
  }

  @Test
  void nobody_else_can_open_it() throws IOException {
    Content.File file = uploaded(anna, "notiz.txt", "geheim");
    anna.sends(file);
    Visitor berta = site.visitor("berta").arrives();
    house.untilUnderstood();

    assertThat(attachments.open(site.account(), berta.address(), file.file())).isEmpty();
    assertThat(attachments.open(site.account(), site.visitor("x").address(), file.file()))
        .isEmpty();
    assertThat(attachments.open(site.account(), anna.address(), new FileId(house.newId())))
        .isEmpty();
  }

  @Test
  void a_file_that_an_agent_sent_can_be_opened_by_the_customer_of_that_segment_only()
      throws IOException {
    var rows = house.the(AttachmentRows.class);
    var agent = new UserId(house.newId());
    StoredFile stored = stored("angebot.txt", "100 Euro");
    rows.uploaded(stored, anna.conversation(), agent, house.now());
    var id = new FileId(stored.id().value());
    assertThat(attachments.open(site.account(), anna.address(), id)).isEmpty();
    house.inTransaction(
        () ->
            assertThat(
                    rows.sent(
                        id.value(),
                        agent,
                        anna.conversation(),
                        anna.standing().orElseThrow().segment()))
                .isTrue());

    assertThat(attachments.open(site.account(), anna.address(), id)).isPresent();
    Visitor berta = site.visitor("berta").arrives();
    house.untilUnderstood();
    assertThat(attachments.open(site.account(), berta.address(), id)).isEmpty();
  }

  @Test
  void an_agent_cannot_send_what_somebody_else_uploaded_or_meant_for_somewhere_else()
      throws IOException {
    var rows = house.the(AttachmentRows.class);
    Content.File customers = uploaded(anna, "notiz.txt", "Guten Tag");
    StoredFile colleagues = stored("fremd.txt", "fremd");
    rows.uploaded(colleagues, anna.conversation(), new UserId(house.newId()), house.now());
    var segment = anna.standing().orElseThrow().segment();
    house.inTransaction(
        () -> {
          var agent = new UserId(house.newId());
          assertThat(rows.sent(customers.file().value(), agent, anna.conversation(), segment))
              .isFalse();
          assertThat(rows.sent(colleagues.id().value(), agent, anna.conversation(), segment))
              .isFalse();
        });
  }

  @Test
  void a_file_is_refused_for_what_it_is_and_not_for_what_it_says() throws IOException {
    assertThat(store("leer.txt", new byte[0]))
        .isInstanceOfSatisfying(
            Attachments.Stored.Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("empty"));
    assertThat(store("bild.png", "MZ\u0090 kein Bild".getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(Attachments.Stored.Refused.class);
    assertThat(store("programm.exe", "MZ".getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(Attachments.Stored.Refused.class);
  }

  @Test
  void what_was_never_sent_is_forgotten() throws IOException {
    Content.File file = uploaded(anna, "notiz.txt", "vergessen");
    house.pass(Duration.ofDays(3));
    house.the(AttachmentRows.class).forgetUnsent(house.now().minus(Duration.ofDays(2)));

    assertThat(house.the(AttachmentRows.class).find(file.file().value())).isEmpty();
  }

  private Attachments.Stored store(String name, byte[] bytes) throws IOException {
    return attachments.store(site.account(), anna.address(), name, new ByteArrayInputStream(bytes));
  }

  private Content.File uploaded(Visitor by, String name, String text) throws IOException {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    var stored = attachments.store(site.account(), by.address(), name, bytes);
    assertThat(stored).isInstanceOf(Attachments.Stored.Kept.class);
    return ((Attachments.Stored.Kept) stored).file();
  }

  private StoredFile stored(String name, String text) throws IOException {
    var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    FileReceipt receipt = house.the(FileStore.class).store(name, bytes);
    return ((FileReceipt.Stored) receipt).file();
  }
}
