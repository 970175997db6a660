package org.dirigent.channel.email;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SearchTerm;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.Date;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * One look through a folder: takes what carries no mark of ours, oldest first, and marks it once it
 * is committed. Where a server keeps no marks of others, the mark is that the mail was seen.
 */
final class Round {

  private static final System.Logger LOG = System.getLogger(Round.class.getName());
  private static final String TAKEN = "$Dirigent";

  private final MailboxSettings mailbox;
  private final Intake intake;

  Round(MailboxSettings mailbox, Intake intake) {
    this.mailbox = mailbox;
    this.intake = intake;
  }

  /**
   * Takes what is new.
   *
   * @return whether something has to be tried again
   */
  boolean run(Folder folder) throws MessagingException {
    var mark = mark(folder);
    boolean later = false;
    for (Message message : folder.search(unmarked(mark))) {
      if (Thread.interrupted()) {
        return true;
      }
      later |= !taken(message, mark);
      if (later) {
        return true;
      }
    }
    return later;
  }

  private boolean taken(Message message, Flags mark) throws MessagingException {
    try {
      if (((IMAPMessage) message).getMimeStream() instanceof java.io.InputStream raw
          && intake.take(mailbox, raw) == Intake.Outcome.LATER) {
        return false;
      }
      message.setFlags(mark, true);
      return true;
    } catch (FolderClosedException | StoreClosedException gone) {
      throw gone;
    } catch (IOException | RuntimeException broken) {
      LOG.log(
          System.Logger.Level.WARNING,
          "Mail number {0} of mailbox {1} could not be taken now: {2}",
          message.getMessageNumber(),
          mailbox.account().id().value(),
          broken.getClass().getName());
      return true;
    }
  }

  private static Flags mark(Folder folder) {
    boolean keeps =
        folder.getPermanentFlags() != null && folder.getPermanentFlags().contains(Flags.Flag.USER);
    return keeps ? new Flags(TAKEN) : new Flags(Flags.Flag.SEEN);
  }

  private SearchTerm unmarked(Flags mark) {
    SearchTerm without = new FlagTerm(mark, false);
    SearchTerm alive = new AndTerm(without, new FlagTerm(new Flags(Flags.Flag.DELETED), false));
    return mailbox
        .startDate()
        .map(day -> Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()))
        .<SearchTerm>map(day -> new AndTerm(alive, new ReceivedDateTerm(ComparisonTerm.GE, day)))
        .orElse(alive);
  }
}
