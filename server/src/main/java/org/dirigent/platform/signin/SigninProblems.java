package org.dirigent.platform.signin;

import org.dirigent.platform.Problem;

/** What sign-in refuses. */
final class SigninProblems {

  static final Problem WRONG_CREDENTIALS =
      new Problem("wrong-credentials", 401, "Login or password is wrong");
  static final Problem HTTPS_NEEDED =
      new Problem("https-needed", 400, "Signing in needs HTTPS or localhost");
  static final Problem LOGIN_TAKEN = new Problem("login-taken", 409, "The login is taken");
  static final Problem LAST_ADMINISTRATOR =
      new Problem("last-administrator", 409, "The last administrator must stay");
  static final Problem ALREADY_SET_UP = new Problem("already-set-up", 409, "It is set up already");
  static final Problem WRONG_SETUP_CODE =
      new Problem("wrong-setup-code", 403, "The setup code is wrong");

  private SigninProblems() {}
}
