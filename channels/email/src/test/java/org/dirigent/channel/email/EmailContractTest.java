package org.dirigent.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dirigent.channel.contract.Provider.Answer.ACKNOWLEDGED;

import org.dirigent.channel.Assurance;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.MailWords;
import org.dirigent.channel.contract.ChannelContract;
import org.dirigent.channel.contract.Provider;
import org.junit.jupiter.api.Test;

/**
 * E-mail keeps the contract of every channel, over real IMAP and SMTP. In three points a mailbox
 * cannot refuse what is there already, and says what happens instead.
 */
final class EmailContractTest implements ChannelContract {

  @Override
  public Provider provider() {
    return new PostOffice().opened();
  }

  @Test
  @Override
  public void a_text_that_is_too_long_is_refused_for_good() {
    try (var provider = provider()) {
      var long_ = "x".repeat(MailWords.TEXT_LIMIT + 1);
      assertThat(provider.deliver("ann", "k1", long_)).isEqualTo(ACKNOWLEDGED);
      assertThat(provider.house().inbox().taken(Inbound.Mail.class))
          .as("a mail that is too long is cut, and whole in the raw mail")
          .singleElement()
          .satisfies(mail -> assertThat(mail.mail().words().cut()).isTrue())
          .satisfies(mail -> assertThat(mail.mail().raw()).isPresent());
    }
  }

  @Test
  @Override
  public void a_text_without_content_is_refused_for_good() {
    try (var provider = provider()) {
      assertThat(provider.deliver("ann", "k1", " \n\t ")).isEqualTo(ACKNOWLEDGED);
      assertThat(provider.house().inbox().taken(Inbound.Mail.class))
          .as("an empty mail is still somebody's concern")
          .hasSize(1);
    }
  }

  @Test
  @Override
  public void what_is_forged_is_refused() {
    try (var provider = provider()) {
      assertThat(provider.deliverForged("ann", "k1", "I am not Ann")).isEqualTo(ACKNOWLEDGED);
      assertThat(provider.house().inbox().taken(Inbound.Mail.class))
          .as("who sends a mail is claimed, never proven")
          .allSatisfy(mail -> assertThat(mail.sender().assurance()).isEqualTo(Assurance.CLAIMED));
    }
  }
}
