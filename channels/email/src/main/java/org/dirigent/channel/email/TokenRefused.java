package org.dirigent.channel.email;

import jakarta.mail.MessagingException;

/** No access token is to be had. The message says why, holds no secret, and may stand in a log. */
final class TokenRefused extends MessagingException {

  private static final long serialVersionUID = 1L;

  TokenRefused(String why) {
    super(why);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
