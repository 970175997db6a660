package org.dirigent.platform.idempotency;

import java.time.Instant;

/** What a key is found to be when a request comes with it. */
sealed interface Beginning {

  /** Nobody used it in the last day; from now on it is under way. */
  record First() implements Beginning {}

  /** The first request has no answer yet. */
  record UnderWay(Instant since) implements Beginning {}

  /** The first request was answered. */
  record Answered(byte[] fingerprint, KeptAnswer answer) implements Beginning {}
}
