package org.dirigent.channel.email;

import jakarta.mail.AuthenticationFailedException;

/** What stands in the log when a mail server does not let us in: never what it said itself. */
final class Trouble {

  private Trouble() {}

  static String told(MailboxSettings mailbox, Exception failed) {
    return switch (failed) {
      case TokenRefused refused -> refused.why();
      case AuthenticationFailedException _ ->
          mailbox.byToken()
              ? "the mail server refuses the access token"
              : "the mail server refuses user or password";
      default -> failed.getClass().getSimpleName();
    };
  }
}
