package org.dirigent.channel.email.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MailCommandTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final MailCommand command = new MailCommand(out);

  @Test
  void a_file_that_is_no_mail_does_not_stop_the_others() throws IOException {
    var mail = Corpus.folder().resolve("person-plain.eml").toString();
    var missing = folder.resolve("missing.eml").toString();
    assertThat(command.run(List.of(missing, folder.toString(), "a\0b", empty(), mail))).isFalse();
    assertThat(lines()).hasSize(5);
    assertThat(lines().subList(0, 4)).allSatisfy(line -> assertThat(line).contains("\"error\":\""));
    assertThat(lines().get(4)).contains("\"kind\":\"person\"").doesNotContain("\"error\"");
  }

  @Test
  void every_file_a_mail_is_a_success() throws IOException {
    assertThat(command.run(List.of(Corpus.folder().resolve("person-plain.eml").toString())))
        .isTrue();
  }

  @Test
  void a_mail_that_is_no_bounce_says_nothing_about_one() throws IOException {
    command.run(List.of(Corpus.folder().resolve("person-plain.eml").toString()));
    assertThat(lines().getFirst())
        .doesNotContain("\"recipient\"", "\"status\"", "\"class\"", "\"messageId\"");
  }

  @Test
  void a_line_break_inside_a_mail_never_breaks_the_line() throws IOException {
    command.run(List.of(Corpus.folder().resolve("reply-english.eml").toString()));
    assertThat(lines()).hasSize(1);
  }

  private String empty() throws IOException {
    return Files.createFile(folder.resolve("empty.eml")).toString();
  }

  private List<String> lines() {
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
