package org.dirigent.platform.web;

import org.dirigent.platform.ProblemOccurred;
import org.springframework.security.core.AuthenticationException;

/** Somebody said who they are and is not believed, or not let in now; the problem says why. */
public final class RefusedCaller extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  private final transient ProblemOccurred why;

  public RefusedCaller(ProblemOccurred why) {
    super(why.detail());
    this.why = why;
  }

  ProblemOccurred why() {
    return why;
  }
}
