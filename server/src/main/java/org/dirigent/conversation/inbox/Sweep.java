package org.dirigent.conversation.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.dirigent.conversation.attachments.AttachmentRows;
import org.dirigent.conversation.mail.ReplyKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Forgets what is no longer needed: contents of deliveries that were understood a week ago, and
 * files that were uploaded and never sent. The keys of deliveries stay.
 */
@Component
final class Sweep {

  private static final Logger log = LoggerFactory.getLogger(Sweep.class);

  private static final Duration CONTENTS = Duration.ofDays(7);
  private static final Duration UPLOADS = Duration.ofDays(2);
  private static final Duration REPLY_KEYS = Duration.ofDays(400);
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final int AT_ONCE = 1_000;

  private final InboxRows inbox;
  private final AttachmentRows attachments;
  private final ReplyKeys keys;
  private final InstantSource clock;
  private volatile Instant last = Instant.MIN;

  Sweep(InboxRows inbox, AttachmentRows attachments, ReplyKeys keys, InstantSource clock) {
    this.inbox = inbox;
    this.attachments = attachments;
    this.keys = keys;
    this.clock = clock;
  }

  /** Sweeps, unless that was done a short while ago. */
  void sweepSometimes() {
    Instant now = clock.instant();
    if (last.plus(PAUSE).isBefore(now)) {
      last = now;
      sweep();
    }
  }

  void sweep() {
    Instant now = clock.instant();
    int swept = 0;
    for (int n = AT_ONCE; n == AT_ONCE; swept += n) {
      n = inbox.forgetBefore(now.minus(CONTENTS), AT_ONCE);
    }
    int files = attachments.forgetUnsent(now.minus(UPLOADS));
    while (keys.forgetBefore(now.minus(REPLY_KEYS), AT_ONCE) == AT_ONCE) {
      log.info("Forgot {} reply keys that are older than {}", AT_ONCE, REPLY_KEYS);
    }
    if (swept + files > 0) {
      log.info("Forgot {} contents of the inbox and {} files that were never sent", swept, files);
    }
  }
}
