package org.dirigent.platform.audit;

import org.dirigent.platform.Secrets;
import org.springframework.stereotype.Component;

/** Hashes entries under a key of this deployment, so that rewriting the log takes more than SQL. */
@Component
final class Chain {

  private static final String PURPOSE = "audit-chain";

  private final Secrets secrets;

  Chain(Secrets secrets) {
    this.secrets = secrets;
  }

  byte[] hash(AuditRow row, byte[] hashBefore) {
    return secrets.sign(PURPOSE, row.bytes(hashBefore));
  }
}
