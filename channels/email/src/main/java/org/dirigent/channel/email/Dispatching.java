package org.dirigent.channel.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.time.Duration;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Outbound;
import org.dirigent.channel.SendResult;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Sends one mail by SMTP and says honestly what became of it. */
final class Dispatching {

  /** More to one address within a minute is a loop, not an answer. */
  private static final int MOST_A_MINUTE = 20;

  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final ChannelPorts ports;
  private final Tokens tokens;
  private final OutgoingMail outgoing;

  Dispatching(ChannelPorts ports, Tokens tokens, OwnIds ids) {
    this.ports = ports;
    this.tokens = tokens;
    this.outgoing = new OutgoingMail(ports, ids);
  }

  SendResult send(Outbound message) {
    var account = ports.accounts().find(message.account()).filter(MailboxSettings::ours);
    if (account.isEmpty()) {
      return new SendResult.Failed("account-gone", "The mailbox is not active any more");
    }
    if (message.to().kind() != AddressKind.EMAIL || message.to().value().endsWith(".invalid")) {
      return new SendResult.Failed("no-address", "Nobody is known to whom it could go");
    }
    var wait = ports.limits().take("mails", message.to().value(), MOST_A_MINUTE);
    return wait.isPresent()
        ? new SendResult.Later(wait.get(), "Too many mails to one address")
        : send(new MailboxSettings(account.get()), message);
  }

  private SendResult send(MailboxSettings mailbox, Outbound message) {
    var session = Servers.smtp(mailbox);
    try {
      return send(session, mailbox, outgoing.compose(session, mailbox, message));
    } catch (AddressException nonsense) {
      return new SendResult.Failed("bad-address", "One of the recipients has no valid address");
    } catch (MessagingException | IOException broken) {
      return new SendResult.Failed("not-writable", "The mail cannot be written");
    }
  }

  private SendResult send(Session session, MailboxSettings mailbox, SMTPMessage mail)
      throws MessagingException {
    boolean handedOver = false;
    var recipients = mail.getAllRecipients();
    try (var transport = Servers.connect(session, mailbox, tokens)) {
      handedOver = true;
      transport.sendMessage(mail, recipients);
      return new SendResult.Sent();
    } catch (AuthenticationFailedException | TokenRefused refused) {
      return new SendResult.Later(AGAIN, "Not let in: " + Trouble.told(mailbox, refused));
    } catch (SendFailedException refused) {
      return refused(refused);
    } catch (MessagingException broken) {
      return handedOver
          ? new SendResult.Unknown("The connection broke while the mail was handed over")
          : new SendResult.Later(AGAIN, "The mail server cannot be reached");
    }
  }

  private static SendResult refused(SendFailedException refused) {
    int code = code(refused);
    return code >= 400 && code < 500
        ? new SendResult.Later(AGAIN, "The mail server says: not now (" + code + ")")
        : new SendResult.Failed("refused", "The mail server refuses this mail (" + code + ")");
  }

  private static int code(Exception refused) {
    for (Throwable cause = refused;
        cause instanceof MessagingException next;
        cause = next.getNextException()) {
      if (cause instanceof SMTPAddressFailedException address) {
        return address.getReturnCode();
      }
      if (cause instanceof SMTPSendFailedException send && send.getNextException() == null) {
        return send.getReturnCode();
      }
    }
    return 0;
  }
}
