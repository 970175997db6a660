package org.dirigent.platform.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * A receiver that may be sent to (127.0.0.2, by the test's settings) and one inside (127.0.0.1).
 */
@Timeout(60)
class WebhookPostTest {

  private final Receiver crm = new Receiver("127.0.0.2");
  private final Receiver inside = new Receiver("127.0.0.1");
  private final AtomicInteger asked = new AtomicInteger();
  private final Targets targets = new Targets(List.of("127.0.0.2/32"), this::names);
  private final WebhookPost post = new WebhookPost(targets, Duration.ofSeconds(2));

  @AfterEach
  void stop() throws IOException {
    crm.close();
    inside.close();
    post.close();
  }

  /** The name service; the answers for {@code changes} change. */
  private InetAddress[] names(String host) throws UnknownHostException {
    String literal =
        switch (host) {
          case "crm.example" -> "127.0.0.2";
          case "inside.example" -> "127.0.0.1";
          case "changes.example" -> asked.getAndIncrement() == 0 ? "127.0.0.2" : "127.0.0.1";
          default -> host;
        };
    return host.equals("both.example")
        ? new InetAddress[] {InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")}
        : InetAddress.getAllByName(literal);
  }

  private Outcome send(String url) {
    return post.send(
        new WebhookPost.Letter(
            URI.create(url), "msg_1", 1, "v1,x", "{}".getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void what_arrives_is_told_with_status_and_the_beginning_of_the_answer() {
    crm.answering(202, "thank\tyou\n" + "x".repeat(5_000));

    Outcome outcome = send(crm.url("crm.example"));

    assertThat(outcome.arrived()).isTrue();
    assertThat(outcome.status()).isEqualTo(202);
    assertThat(outcome.excerpt()).startsWith("thank you x").hasSizeLessThanOrEqualTo(1_000);
  }

  @Test
  void nothing_inside_is_ever_sent_to_whatever_its_name_is() {
    for (String host :
        List.of(
            "127.0.0.1",
            "2130706433",
            "0x7f.1",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "inside.example",
            "both.example")) {
      assertThat(send(inside.url(host)).arrived()).as(host).isFalse();
    }
    assertThat(inside.letters()).isEmpty();
  }

  @Test
  void a_name_that_leads_elsewhere_once_it_was_checked_leads_nowhere() {
    assertThat(targets.refusal(crm.url("changes.example"))).isEmpty();

    Outcome outcome = send(inside.url("changes.example"));

    assertThat(outcome.arrived()).isFalse();
    assertThat(outcome.excerpt()).contains("may not be sent to");
    assertThat(inside.letters()).isEmpty();
  }

  @Test
  void a_redirect_is_not_followed() {
    crm.redirectingTo(inside.url("127.0.0.1"));

    Outcome outcome = send(crm.url("crm.example"));

    assertThat(outcome.status()).isEqualTo(302);
    assertThat(outcome.arrived()).isFalse();
    assertThat(inside.letters()).isEmpty();
  }

  @Test
  void whoever_does_not_answer_in_time_is_left() {
    crm.silent();

    Outcome outcome = send(crm.url("crm.example"));

    assertThat(outcome.status()).isNull();
    assertThat(outcome.millis()).isBetween(1_000L, 15_000L);
  }

  @Test
  void other_addresses_are_none() {
    for (String url :
        List.of(
            "file:///etc/passwd",
            "ftp://crm.example/hook",
            "http:///hook",
            "//crm.example/hook",
            "https://ann:secret@crm.example/hook",
            "https://crm.example/hook#part",
            "https://crm.example/" + "a".repeat(3_000),
            "https://nobody.invalid/",
            "https://169.254.169.254/latest",
            "http://1.1.1.1/hook",
            "not an address")) {
      assertThat(targets.refusal(url)).as(url).isPresent();
    }
    assertThat(targets.refusal("https://1.1.1.1/hook")).isEmpty();
    assertThat(targets.refusal("http://127.0.0.2/hook")).isEmpty();
  }
}
