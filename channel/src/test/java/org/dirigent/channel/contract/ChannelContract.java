package org.dirigent.channel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.dirigent.channel.contract.Provider.Answer.ACKNOWLEDGED;
import static org.dirigent.channel.contract.Provider.Answer.REFUSED;
import static org.dirigent.channel.contract.Provider.Answer.TRY_AGAIN;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Content;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.MessageId;
import org.dirigent.channel.Outbound;
import org.dirigent.channel.SendResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * What every channel promises. An adapter's test implements this and plays its provider over the
 * real protocol; a new promise added here is kept by all of them or by none.
 */
@Timeout(60)
public interface ChannelContract {

  /** A fresh provider with a fresh channel in a fresh house. */
  Provider provider();

  @Test
  default void what_the_provider_delivers_is_taken_and_acknowledged() {
    try (var provider = provider()) {
      assertThat(provider.deliver("ann", "k1", "Hello")).isEqualTo(ACKNOWLEDGED);
      assertThat(textsOf(provider, "ann")).containsExactly("Hello");
    }
  }

  @Test
  default void a_delivery_that_comes_twice_is_taken_once_and_acknowledged_twice() {
    try (var provider = provider()) {
      assertThat(provider.deliver("ann", "k1", "Hello")).isEqualTo(ACKNOWLEDGED);
      assertThat(provider.deliver("ann", "k1", "Hello")).isEqualTo(ACKNOWLEDGED);
      assertThat(textsOf(provider, "ann")).containsExactly("Hello");
    }
  }

  @Test
  default void deliveries_of_one_key_at_the_same_time_are_taken_once() throws Exception {
    try (var provider = provider()) {
      provider.deliver("ann", "k0", "First");
      var answers = allAtOnce(8, () -> provider.deliver("ann", "k1", "Hello"));
      assertThat(answers).containsOnly(ACKNOWLEDGED);
      assertThat(textsOf(provider, "ann")).containsExactly("First", "Hello");
    }
  }

  @Test
  default void the_same_key_from_two_senders_names_two_deliveries() {
    try (var provider = provider()) {
      assertThat(provider.deliver("ann", "k1", "I am Ann")).isEqualTo(ACKNOWLEDGED);
      assertThat(provider.deliver("ben", "k1", "I am Ben")).isEqualTo(ACKNOWLEDGED);
      assertThat(textsOf(provider, "ann")).containsExactly("I am Ann");
      assertThat(textsOf(provider, "ben")).containsExactly("I am Ben");
    }
  }

  @Test
  default void what_one_sender_says_keeps_its_order() {
    try (var provider = provider()) {
      var said = IntStream.range(0, 20).mapToObj(i -> "message " + i).toList();
      for (int i = 0; i < said.size(); i++) {
        assertThat(provider.deliver("ann", "k" + i, said.get(i))).isEqualTo(ACKNOWLEDGED);
      }
      assertThat(textsOf(provider, "ann")).isEqualTo(said);
    }
  }

  @Test
  default void nothing_is_acknowledged_before_it_is_committed() throws Exception {
    try (var provider = provider();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      provider.deliver("ann", "k0", "First");
      var gate = provider.house().inbox().hold();
      var answer = threads.submit(() -> provider.deliver("ann", "k1", "Hello"));
      assertThat(gate.knocked().await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(answer.isDone()).as("acknowledged although nothing is committed").isFalse();
      gate.open();
      assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(ACKNOWLEDGED);
    }
  }

  @Test
  default void a_full_inbox_is_said_so_and_a_later_try_arrives_once() {
    try (var provider = provider()) {
      provider.deliver("ann", "k0", "First");
      provider.house().inbox().fill(Duration.ofSeconds(3));
      assertThat(provider.deliver("ann", "k1", "Hello")).isEqualTo(TRY_AGAIN);
      provider.house().inbox().recover();
      assertThat(provider.deliver("ann", "k1", "Hello")).isEqualTo(ACKNOWLEDGED);
      assertThat(textsOf(provider, "ann")).containsExactly("First", "Hello");
    }
  }

  @Test
  default void a_broken_inbox_is_not_acknowledged() {
    try (var provider = provider()) {
      provider.deliver("ann", "k0", "First");
      provider.house().inbox().breakDown();
      assertThat(provider.deliver("ann", "k1", "Hello")).isEqualTo(TRY_AGAIN);
      provider.house().inbox().recover();
      assertThat(provider.deliver("ann", "k1", "Hello")).isEqualTo(ACKNOWLEDGED);
    }
  }

  @Test
  default void a_text_that_is_too_long_is_refused_for_good() {
    try (var provider = provider()) {
      provider.deliver("ann", "k0", "First");
      var long_ = "x".repeat(Content.TEXT_LIMIT + 1);
      assertThat(provider.deliver("ann", "k1", long_)).isEqualTo(REFUSED);
      assertThat(textsOf(provider, "ann")).containsExactly("First");
    }
  }

  @Test
  default void a_text_without_content_is_refused_for_good() {
    try (var provider = provider()) {
      provider.deliver("ann", "k0", "First");
      assertThat(provider.deliver("ann", "k1", " \n\t ")).isEqualTo(REFUSED);
      assertThat(textsOf(provider, "ann")).containsExactly("First");
    }
  }

  @Test
  default void what_is_forged_is_refused() {
    try (var provider = provider()) {
      provider.deliver("ann", "k0", "First");
      assertThat(provider.deliverForged("ann", "k1", "I am not Ann")).isEqualTo(REFUSED);
      assertThat(textsOf(provider, "ann")).containsExactly("First");
    }
  }

  @Test
  default void nothing_personal_reaches_the_logs() {
    try (var logs = ListenedLogs.begin();
        var provider = provider()) {
      provider.deliver("ann", "k1", "My number is 4711-SECRET");
      provider.deliverForged("ann", "k2", "4711-SECRET again");
      provider.house().inbox().breakDown();
      provider.deliver("ann", "k3", "4711-SECRET and again");
      assertThat(logs.text()).doesNotContain("4711-SECRET");
      assertThat(logs.text()).doesNotContain(provider.addressOf("ann").value());
    }
  }

  @Test
  default void what_was_sent_is_shown_to_the_customer_once() {
    try (var provider = provider()) {
      provider.deliver("ann", "k1", "Hello");
      var to = provider.addressOf("ann");
      provider.house().agent("Mia", provider.account().id(), to).says("Good morning");
      assertThat(provider.channel().send(outbound(provider, provider.account().id())))
          .isInstanceOf(SendResult.Sent.class);
      assertThat(provider.shown("ann")).containsExactly("Good morning");
    }
  }

  @Test
  default void sending_by_an_account_that_is_gone_fails_and_says_so() {
    try (var provider = provider()) {
      provider.deliver("ann", "k1", "Hello");
      var gone = new AccountId(new UUID(0, 404));
      assertThat(provider.channel().send(outbound(provider, gone)))
          .isInstanceOfSatisfying(
              SendResult.Failed.class, failed -> assertThat(failed.code()).isNotBlank());
    }
  }

  @Test
  @Timeout(5)
  default void closing_ends_within_five_seconds_and_twice_is_no_accident() {
    var provider = provider();
    provider.deliver("ann", "k1", "Hello");
    provider.channel().close();
    assertThatNoException().isThrownBy(() -> provider.channel().close());
    provider.close();
  }

  private static Outbound outbound(Provider provider, AccountId account) {
    var id = new MessageId(new UUID(0, 1));
    return new Outbound(
        id, account, provider.addressOf("ann"), "Mia", new Content.Text("Good morning"));
  }

  private static List<String> textsOf(Provider provider, String sender) {
    var from = provider.addressOf(sender);
    return provider.house().inbox().taken().stream()
        .filter(inbound -> inbound.delivery().from().equals(from))
        .flatMap(inbound -> text(inbound).stream())
        .toList();
  }

  private static Optional<String> text(Inbound inbound) {
    return switch (inbound) {
      case Inbound.Message(_, Content.Text(String text)) -> Optional.of(text);
      case Inbound.Mail mail -> Optional.of(mail.mail().words().text());
      case Inbound.Inquiry inquiry -> Optional.of(inquiry.text());
      case Inbound.Message _,
          Inbound.Undelivered _,
          Inbound.Arrival _,
          Inbound.Receipt _,
          Inbound.Departure _,
          Inbound.PageView _ ->
          Optional.empty();
    };
  }

  private static <T> List<T> allAtOnce(int times, Callable<T> call)
      throws InterruptedException, ExecutionException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = IntStream.range(0, times).mapToObj(_ -> call).toList();
      return threads.invokeAll(calls).stream().map(future -> future.resultNow()).toList();
    }
  }
}
