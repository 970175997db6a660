package org.dirigent.platform.signin;

import java.time.Instant;

/** A session that lives, with the account as it is now. */
record SessionRow(SessionId id, AccountRow account, Instant usedAt) {

  SessionAuthentication authentication() {
    return new SessionAuthentication(id, account);
  }
}
