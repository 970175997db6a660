package org.dirigent.channel.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Checkpoints;

/**
 * What mailboxes sign in with, at IMAP and SMTP alike: a password, a token that was entered, or one
 * that is asked for and renewed here.
 */
final class Tokens implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Checkpoints checkpoints;
  private final InstantSource clock;
  private final TokenService service;
  private final Map<AccountId, Purse> purses = new ConcurrentHashMap<>();

  Tokens(ChannelPorts ports) {
    this.checkpoints = ports.checkpoints();
    this.clock = ports.clock();
    this.service = new TokenService(PATIENCE);
  }

  /** Signs in somewhere with a password or token. */
  interface SignIn<T> {
    T with(String secret) throws MessagingException;
  }

  /** Signs in; a token that is refused is replaced once. */
  <T> T signIn(MailboxSettings mailbox, SignIn<T> door) throws MessagingException {
    if (!mailbox.renewsToken()) {
      return door.with(mailbox.password());
    }
    var purse = purse(mailbox);
    var token = purse.token();
    try {
      return door.with(token.value());
    } catch (AuthenticationFailedException refused) {
      return door.with(purse.instead(token, refused).value());
    }
  }

  /** A mailbox whose settings changed begins anew. */
  private Purse purse(MailboxSettings mailbox) {
    return purses.merge(
        mailbox.account().id(),
        new Purse(mailbox, service, new RefreshToken(mailbox, checkpoints), clock),
        (known, fresh) -> known.serves(mailbox.account()) ? known : fresh);
  }

  /** The mailbox is not active any more. */
  void forget(AccountId mailbox) {
    purses.remove(mailbox);
  }

  @Override
  public void close() {
    service.close();
  }
}
