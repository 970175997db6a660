package org.dirigent.platform;

import java.util.Set;
import java.util.UUID;

/** A program that calls with an access token; its principal is the {@link SignedIn} owner. */
public interface TokenCaller {

  /** Which token it is; no secret. */
  UUID token();

  /** What its owner allowed it. */
  Set<Scope> scopes();
}
