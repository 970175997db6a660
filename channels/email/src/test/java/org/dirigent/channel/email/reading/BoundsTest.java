package org.dirigent.channel.email.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.dirigent.channel.email.reading.Mail.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However large or deep a mail is, reading it takes bounded time and memory. */
@Timeout(60)
final class BoundsTest {

  private static final String HEAD =
      "From: a@customer.example\nTo: b@shop.example\nSubject: Large\nMIME-Version: 1.0\n";

  @TempDir Path folder;

  @Test
  void an_attachment_of_100_megabytes_is_read_within_a_heap_of_64() throws Exception {
    var mail = folder.resolve("large.eml");
    writeAttachment(mail, 100_000_000);
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.dirigent.channel.email.command.MailCommand",
                mail.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(said).contains("\"size\":100000000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>", "<div>", "<table><tr><td>", "<blockquote>", "<!--", "<", "<a x='"})
  void two_hundred_thousand_tags_are_read_in_bounded_time(String tag) {
    var read = read(HEAD + "Content-Type: text/html\n\n" + tag.repeat(200_000));
    assertThat(read.envelope().subject()).isEqualTo("Large");
  }

  @Test
  void five_megabytes_of_html_are_cut_and_it_is_said() {
    var html = "<p>word <b>bold</b> <a href=\"https://x.example/\">link</a></p>\n".repeat(80_000);
    var read = read(HEAD + "Content-Type: text/html\n\n" + html);
    assertThat(read.body().html().orElseThrow().length()).isLessThan(2_500_000);
    assertThat(read.remarks()).contains(Remark.CUT);
  }

  @Test
  void a_tag_with_a_quarter_of_a_million_attributes_is_dropped() {
    var read = read(HEAD + "Content-Type: text/html\n\n<p>Hi<a " + "x=1 ".repeat(240_000) + ">");
    assertThat(read.body().text()).isEqualTo("Hi");
  }

  @Test
  void no_more_than_a_thousand_parts_are_looked_at() {
    var part = "--b\nContent-Type: application/pdf; name=x.pdf\n\nx\n";
    var read = read(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + part.repeat(5_000));
    assertThat(read.attachments()).hasSizeBetween(900, 1_001);
    assertThat(read.remarks()).contains(Remark.CUT);
  }

  @Test
  void three_thousand_multiparts_inside_each_other_are_cut_at_twenty() {
    var deep = new StringBuilder(HEAD);
    for (int i = 0; i < 3_000; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=\"b%d\"\n\n--b%d\n".formatted(i, i));
    }
    assertThat(read(deep + "\n\nx").remarks()).contains(Remark.CUT);
  }

  @Test
  void a_head_that_is_too_long_is_read_as_far_as_it_goes() {
    var read = read(HEAD + "X-Long: " + "b".repeat(20_000_000) + "\n\nText");
    assertThat(read.envelope().subject()).isEqualTo("Large");
    assertThat(read.remarks()).isEqualTo(Set.of(Remark.DAMAGED));
  }

  @Test
  void a_stream_that_breaks_is_told_to_the_caller() {
    var broken =
        new ByteArrayInputStream((HEAD + "\nText").getBytes(StandardCharsets.UTF_8)) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            int got = super.read(buffer, offset, Math.min(length, 40));
            if (got < 0) {
              throw new java.io.UncheckedIOException(new IOException("the line was cut"));
            }
            return got;
          }
        };
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> new MailReader().read(broken))
        .hasMessageContaining("the line was cut");
  }

  private static Mail read(String mail) {
    try {
      var bytes = mail.getBytes(StandardCharsets.ISO_8859_1);
      var reading = new MailReader().read(new ByteArrayInputStream(bytes));
      return ((Reading.Read) reading).mail();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void writeAttachment(Path mail, int bytes) throws IOException {
    var line = new byte[57];
    new Random(7).nextBytes(line);
    var encoded = java.util.Base64.getEncoder().encodeToString(line);
    try (BufferedWriter out = Files.newBufferedWriter(mail, StandardCharsets.US_ASCII)) {
      out.write(HEAD + "Content-Type: application/octet-stream; name=large.bin\n");
      out.write("Content-Transfer-Encoding: base64\n\n");
      for (int i = 0; i < bytes / 57; i++) {
        out.write(encoded);
        out.write('\n');
      }
      out.write(java.util.Base64.getEncoder().encodeToString(new byte[bytes % 57]));
      out.write('\n');
    }
  }
}
