package org.dirigent.platform.web;

import org.dirigent.platform.ProblemOccurred;
import org.springframework.security.authorization.AuthorizationDecision;

/** A decision against a caller that says more than that no role allows it. */
final class Refusal extends AuthorizationDecision {

  private final ProblemOccurred why;

  Refusal(ProblemOccurred why) {
    super(false);
    this.why = why;
  }

  ProblemOccurred why() {
    return why;
  }
}
