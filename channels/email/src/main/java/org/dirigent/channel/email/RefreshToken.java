package org.dirigent.channel.email;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.dirigent.channel.Checkpoints;
import org.jspecify.annotations.Nullable;

/**
 * The refresh token of a mailbox: the one that was entered, until the service gives another in its
 * place. That one is kept, together with which entered one it replaces, so that a newly entered one
 * counts again.
 */
final class RefreshToken {

  private static final System.Logger LOG = System.getLogger(RefreshToken.class.getName());
  private static final String NAME = "oauth-refresh-token";

  private final MailboxSettings mailbox;
  private final Checkpoints checkpoints;

  /** Not kept yet, because that failed. */
  private @Nullable String unkept;

  RefreshToken(MailboxSettings mailbox, Checkpoints checkpoints) {
    this.mailbox = mailbox;
    this.checkpoints = checkpoints;
  }

  /** The one that counts; nothing if none was entered. */
  Optional<String> present() {
    return mailbox.account().setting(NAME).map(this::present);
  }

  private String present(String entered) {
    var waiting = unkept;
    if (waiting != null) {
      keep(waiting);
      return waiting;
    }
    var mark = mark(entered);
    return checkpoints
        .find(mailbox.account().id(), NAME)
        .filter(kept -> kept.startsWith(mark))
        .map(kept -> kept.substring(mark.length()))
        .orElse(entered);
  }

  /** From now on this one counts. */
  void keep(String rotated) {
    unkept = rotated;
    try {
      var entered = mailbox.account().setting(NAME).orElse("");
      checkpoints.keep(mailbox.account().id(), NAME, mark(entered) + rotated);
      unkept = null;
    } catch (RuntimeException outage) {
      LOG.log(
          System.Logger.Level.ERROR,
          "The new refresh token of mailbox {0} could not be stored and is held in memory: {1}",
          mailbox.account().id().value(),
          outage.getClass().getName());
    }
  }

  private static String mark(String entered) {
    var hash = Spool.sha256(entered.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(hash, 0, 8) + " ";
  }
}
