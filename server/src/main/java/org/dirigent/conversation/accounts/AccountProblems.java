package org.dirigent.conversation.accounts;

import org.dirigent.platform.Problem;

/** Refusals around channel accounts. */
final class AccountProblems {

  static final Problem NO_CHANNEL = new Problem("no-such-channel", 400, "There is no such channel");

  static final Problem KEY_TAKEN = new Problem("key-taken", 409, "The public key is taken");

  static final Problem OTHER_CHANNEL =
      new Problem("channel-is-fixed", 409, "An account stays with its channel");

  static final Problem TOO_MANY = new Problem("too-many-accounts", 409, "Too many accounts");

  private AccountProblems() {}
}
