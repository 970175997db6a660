package org.dirigent.channel;

import java.time.Duration;

/** What became of one try to send. */
public sealed interface SendResult {

  /** The provider, or for our own channels the customer's transcript, has it. */
  record Sent() implements SendResult {}

  /** Not now: try again after this time. */
  record Later(Duration after, String reason) implements SendResult {}

  /** Never: the reason is a stable code that screens translate. */
  record Failed(String code, String explanation) implements SendResult {}

  /** Nobody can say whether it went out. Never counts as failed, and is not repeated by itself. */
  record Unknown(String reason) implements SendResult {}
}
