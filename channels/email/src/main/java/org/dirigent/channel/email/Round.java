package org.dirigent.channel.email;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SearchTerm;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks through a folder, again and again: finds what carries no mark of ours, oldest first, and
 * has it taken and marked. Where a server keeps no marks of others, the mark is that the mail was
 * seen.
 */
final class Round {

  private static final System.Logger LOG = System.getLogger(Round.class.getName());
  private static final String TAKEN = "$Dirigent";

  /** So often a mail may fail to come out of its mailbox before somebody is told. */
  private static final int TRIES = 10;

  private static final int REMEMBERED = 1_000;

  private final MailboxSettings mailbox;
  private final Intake intake;
  private final Map<Long, Integer> tries =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
          return size() > REMEMBERED;
        }
      };

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
    var uids = (UIDFolder) folder;
    try (var handful = new Handful(folder, mark, new SideBySide(intake::accept), this::failed)) {
      for (Message message : troubleLast(uids, found(folder, mark))) {
        if (Thread.interrupted() || !handful.mayGoOn()) {
          break;
        }
        begin(handful, uids, message);
      }
      return handful.finish();
    }
  }

  private void begin(Handful handful, UIDFolder uids, Message message) throws MessagingException {
    long uid = uids.getUID(message);
    try {
      if (tries.getOrDefault(uid, 0) >= TRIES) {
        handful.begin(
            message, () -> Optional.of(intake.unseen(mailbox, uids.getUIDValidity() + "/" + uid)));
      } else {
        var raw = Spool.of(Handful.bytes(message));
        handful.begin(message, () -> intake.read(mailbox, raw));
        tries.remove(uid);
      }
    } catch (FolderClosedException | StoreClosedException gone) {
      throw gone;
    } catch (Spool.NotFetched broken) {
      tries.merge(uid, 1, Integer::sum);
      handful.failed(message, broken);
    } catch (IOException | RuntimeException broken) {
      handful.failed(message, broken);
    }
  }

  /** With their numbers, asked for all at once. */
  private Message[] found(Folder folder, Flags mark) throws MessagingException {
    Message[] found = folder.search(unmarked(mark));
    var numbers = new FetchProfile();
    numbers.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(found, numbers);
    return found;
  }

  /** What failed before waits until everything else is taken. */
  private List<Message> troubleLast(UIDFolder uids, Message[] found) throws MessagingException {
    if (tries.isEmpty()) {
      return List.of(found);
    }
    var good = new ArrayList<Message>();
    var bad = new ArrayList<Message>();
    for (Message message : found) {
      (tries.containsKey(uids.getUID(message)) ? bad : good).add(message);
    }
    good.addAll(bad);
    return good;
  }

  private void failed(Message message, Throwable broken) {
    LOG.log(
        System.Logger.Level.WARNING,
        "Mail number {0} of mailbox {1} could not be taken now: {2}",
        message.getMessageNumber(),
        mailbox.account().id().value(),
        broken.getClass().getName());
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
