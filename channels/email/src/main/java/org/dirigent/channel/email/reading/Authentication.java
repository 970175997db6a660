package org.dirigent.channel.email.reading;

import java.util.List;
import java.util.Locale;

/**
 * What servers noted about the sender of a mail, the last one first, and whom the mail says that it
 * is from.
 *
 * @param senders addresses in the fields From; more than one proves nobody
 */
public record Authentication(List<String> notes, List<String> senders) {

  /** What follows for the sender. */
  public enum Verdict {
    /** The sender's domain stands behind it. */
    PROVEN,
    /** The sender's domain disowns it. */
    DISOWNED,
    /** Nobody says anything that counts. */
    UNKNOWN
  }

  /** Keeps what there is, within bounds. */
  public Authentication {
    notes = List.copyOf(notes.subList(0, Math.min(50, notes.size())));
    senders = List.copyOf(senders);
  }

  static Authentication of(HeaderBlock head) {
    return new Authentication(
        head.all("Authentication-Results"),
        head.all("From").stream()
            .flatMap(from -> Mailboxes.parse(from, HeaderText.PLAIN).stream())
            .map(Mailbox::address)
            .toList());
  }

  /**
   * What our own server says, which names itself so: only its topmost note counts, for those below
   * were there when the mail came. Notes of others may have been written by the sender.
   */
  public Verdict by(String server) {
    var ours = server.strip().toLowerCase(Locale.ROOT);
    return notes.stream()
        .map(AuthenticationResults::of)
        .filter(note -> note.server().equals(ours))
        .findFirst()
        .map(this::verdict)
        .orElse(Verdict.UNKNOWN);
  }

  private Verdict verdict(AuthenticationResults note) {
    if (senders.size() != 1) {
      return Verdict.UNKNOWN;
    }
    var address = senders.getFirst();
    return note.dmarc(address.substring(address.lastIndexOf('@') + 1))
        .map(pass -> pass ? Verdict.PROVEN : Verdict.DISOWNED)
        .orElse(Verdict.UNKNOWN);
  }
}
