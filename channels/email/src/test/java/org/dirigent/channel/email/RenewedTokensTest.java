package org.dirigent.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dirigent.channel.Account;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.Content;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.MessageId;
import org.dirigent.channel.Outbound;
import org.dirigent.channel.SendResult;
import org.dirigent.channel.contract.ListenedLogs;
import org.dirigent.channel.loopback.HandClock;
import org.dirigent.channel.loopback.LoopbackPorts;
import org.dirigent.testkit.mail.RealMailServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

/** A mailbox at a real Dovecot and Postfix that let nobody in without an access token. */
@Timeout(90)
@EnabledIf("org.dirigent.testkit.mail.RealMailServers#installed")
final class RenewedTokensTest {

  private static final AccountId MAILBOX = new AccountId(new UUID(0, 31));

  private static final AtomicInteger TESTS = new AtomicInteger();

  private static final TokenHouse tokens = new TokenHouse();
  private static RealMailServers servers;

  private final String address = "service-%d@shop.example".formatted(TESTS.incrementAndGet());
  private final HandClock clock = new HandClock(Instant.parse("2026-03-03T09:00:00Z"));
  private final LoopbackPorts house = new LoopbackPorts(clock, 7);
  private Email channel = new Email();
  private int arrived;

  @BeforeAll
  static void open() {
    servers = RealMailServers.startWithTokens(tokens.at("/introspect"));
  }

  @BeforeEach
  void begin() {
    tokens.beginAgain(address);
    house.liftLimits();
  }

  @AfterEach
  void end() {
    channel.close();
  }

  @AfterAll
  static void close() {
    servers.close();
    tokens.close();
  }

  @Test
  void one_token_serves_receiving_and_sending_until_shortly_before_it_expires() throws Exception {
    channel.open(ports(Map.of("oauth-scope", "mail.everything .default")));
    arrives();
    assertThat(send()).isEqualTo(new SendResult.Sent());
    assertThat(tokens.given()).isEqualTo(1);
    assertThat(tokens.asked().getFirst())
        .containsEntry("grant_type", "client_credentials")
        .containsEntry("client_id", "dirigent")
        .containsEntry("scope", "mail.everything .default");

    clock.pass(Duration.ofMinutes(57));
    assertThat(send()).isEqualTo(new SendResult.Sent());
    assertThat(tokens.given()).isEqualTo(1);
    clock.pass(Duration.ofMinutes(2));
    assertThat(send()).isEqualTo(new SendResult.Sent());
    assertThat(tokens.given()).as("renewed before it expired").isEqualTo(2);
  }

  @Test
  void a_token_that_the_server_refuses_is_renewed_once() throws Exception {
    channel.open(ports(Map.of()));
    arrives();
    tokens.revoke();
    clock.pass(Duration.ofMinutes(1));
    assertThat(send()).isEqualTo(new SendResult.Sent());
    assertThat(tokens.given()).isEqualTo(2);

    tokens.revoke();
    assertThat(send()).as("so young a token is not replaced").isInstanceOf(SendResult.Later.class);
    assertThat(tokens.given()).isEqualTo(2);
  }

  @Test
  void a_refresh_token_that_was_replaced_outlives_a_restart() throws Exception {
    channel.open(ports(Map.of("oauth-refresh-token", "refresh-0")));
    arrives();
    clock.pass(Duration.ofHours(1));
    assertThat(send()).isEqualTo(new SendResult.Sent());
    assertThat(tokens.asked())
        .extracting(form -> form.get("refresh_token"))
        .containsExactly("refresh-0", "refresh-1");

    channel.close();
    channel = new Email();
    channel.open(ports(Map.of("oauth-refresh-token", "refresh-0")));
    arrives();
    assertThat(tokens.asked().getLast()).containsEntry("refresh_token", "refresh-2");
    assertThat(tokens.given()).isEqualTo(3);
  }

  @Test
  void a_refresh_token_that_was_entered_anew_counts_again() throws Exception {
    channel.open(ports(Map.of("oauth-refresh-token", "refresh-of-old-times")));
    await(() -> !tokens.asked().isEmpty());
    assertThat(send()).isInstanceOf(SendResult.Later.class);
    ports(Map.of("oauth-refresh-token", "refresh-0"));
    assertThat(send()).isEqualTo(new SendResult.Sent());
    arrives();
  }

  @Test
  void a_service_that_refuses_is_told_in_the_log_without_a_secret_and_not_asked_all_the_time()
      throws Exception {
    tokens.refuse("invalid_grant");
    try (var log = ListenedLogs.begin()) {
      channel.open(ports(Map.of("oauth-refresh-token", "refresh-0")));
      await(() -> log.text().contains("invalid_grant (AADSTS700082)"));
      var later = (SendResult.Later) send();
      assertThat(later.reason())
          .isEqualTo("Not let in: the token service refuses: invalid_grant (AADSTS700082)");
      assertThat(tokens.asked()).hasSize(1);
      assertThat(log.text()).doesNotContain("refresh-0", TokenHouse.CLIENT_SECRET);
    }
    tokens.refuse("");
    clock.pass(Duration.ofSeconds(16));
    assertThat(send()).isEqualTo(new SendResult.Sent());
    arrives();
  }

  private org.dirigent.channel.ChannelPorts ports(Map<String, String> changes) {
    var settings =
        new HashMap<>(
            Map.of(
                "address",
                address,
                "imap-host",
                "127.0.0.1",
                "imap-port",
                Integer.toString(servers.imap()),
                "smtp-host",
                "127.0.0.1",
                "smtp-port",
                Integer.toString(servers.smtp()),
                "tls",
                "false",
                "oauth-token-url",
                tokens.at("/token"),
                "oauth-client-id",
                "dirigent",
                "oauth-client-secret",
                TokenHouse.CLIENT_SECRET));
    settings.putAll(changes);
    house.accounts().put(new Account(MAILBOX, Email.NAME, "service", "Shop Service", settings));
    return house.ports();
  }

  /** One more mail arrives in the mailbox and is taken in. */
  private void arrives() throws Exception {
    arrived++;
    var raw = "From: ann@customer.example\r\nSubject: Mail %d\r\n\r\nHere.\r\n".formatted(arrived);
    servers.put(
        address,
        "179000000%d.M1P1.test".formatted(arrived),
        new ByteArrayInputStream(raw.getBytes(StandardCharsets.US_ASCII)));
    servers.settle(address);
    await(() -> house.inbox().taken(Inbound.Mail.class).size() == arrived);
  }

  private SendResult send() {
    var id = new MessageId(new UUID(1, tokens.asked().size()));
    var address = new Address(AddressKind.EMAIL, "", "ann@customer.example");
    return channel.send(new Outbound(id, MAILBOX, address, "Mia", new Content.Text("Soon.")));
  }

  private static void await(java.util.function.BooleanSupplier done) {
    assertThat(PostOffice.within(Duration.ofSeconds(30), done)).as("in time").isTrue();
  }
}
