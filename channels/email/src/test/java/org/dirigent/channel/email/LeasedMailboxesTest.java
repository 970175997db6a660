package org.dirigent.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.dirigent.channel.contract.ListenedLogs;
import org.dirigent.channel.contract.Provider.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two nodes, one mailbox: one watches it, the other takes over. */
@Timeout(60)
final class LeasedMailboxesTest {

  private static final String LEASE = "mailbox/" + PostOffice.MAILBOX.value();

  private final PostOffice office = new PostOffice();
  private final Email second = new Email();

  @AfterEach
  void close() {
    second.close();
    office.close();
  }

  @Test
  void one_node_watches_a_mailbox_and_another_takes_over_when_it_ends() {
    office.opened();
    office.await(() -> holder().equals(Optional.of("here")));
    second.open(office.house().portsOf("there"));
    assertThat(office.deliver("ann", "k1", "First")).isEqualTo(Answer.ACKNOWLEDGED);
    assertThat(holder()).contains("here");

    office.channel().close();
    assertThat(holder()).as("given back at once").isNotEqualTo(Optional.of("here"));
    office.await(() -> holder().equals(Optional.of("there")));
    assertThat(office.deliver("ann", "k2", "Second")).isEqualTo(Answer.ACKNOWLEDGED);
    assertThat(office.mails()).hasSize(2);
  }

  @Test
  void a_node_that_was_not_heard_for_too_long_is_fenced_and_lets_go() {
    office.opened();
    office.await(() -> holder().equals(Optional.of("here")));
    second.open(office.house().portsOf("there"));
    try (var log = ListenedLogs.begin()) {
      office.await(
          () -> {
            office.house().leases().lapse("here");
            return holder().equals(Optional.of("there"));
          });
      office.await(() -> log.text().contains("is let go: its lease is not held any more"));
    }
    assertThat(office.deliver("ann", "k1", "First")).isEqualTo(Answer.ACKNOWLEDGED);
    assertThat(office.mails()).hasSize(1);
    assertThat(holder()).as("the fenced one does not come between").contains("there");
  }

  @Test
  void other_settings_keep_the_lease() {
    office.opened();
    office.await(() -> holder().equals(Optional.of("here")));
    office.with("sender-name", "Service");
    office.house().accounts().put(office.account());
    assertThat(office.deliver("ann", "k1", "First")).isEqualTo(Answer.ACKNOWLEDGED);
    assertThat(holder()).contains("here");
    office.house().accounts().retire(PostOffice.MAILBOX);
    office.await(() -> holder().isEmpty());
  }

  private Optional<String> holder() {
    return office.house().leases().holder(LEASE);
  }
}
