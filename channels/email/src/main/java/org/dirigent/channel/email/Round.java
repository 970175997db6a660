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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;

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

  /** So much history at a time, before somebody looks for what is new. */
  private static final int SLICE = 200;

  private final MailboxSettings mailbox;
  private final Intake intake;
  private final BooleanSupplier over;
  private final Map<Long, Integer> tries =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
          return size() > REMEMBERED;
        }
      };

  Round(MailboxSettings mailbox, Intake intake, BooleanSupplier over) {
    this.mailbox = mailbox;
    this.intake = intake;
    this.over = over;
  }

  /**
   * Takes what is new, and then a slice of what is history: that may wait, what is new may not.
   *
   * @return whether something has to be tried again, or more history is there
   */
  boolean run(Folder folder) throws MessagingException {
    var mark = mark(folder);
    boolean again = take(folder, mark, found(folder, unmarked(mark, sinceStart())), false);
    return again
        || over.getAsBoolean()
        || Thread.currentThread().isInterrupted()
        || history(folder, mark);
  }

  private boolean history(Folder folder, Flags mark) throws MessagingException {
    if (mailbox.historyFrom().isEmpty()) {
      return false;
    }
    var found = found(folder, unmarked(mark, beforeStart(mailbox.historyFrom().get())));
    boolean again = take(folder, mark, found.stream().limit(SLICE).toList(), true);
    return again || found.size() > SLICE;
  }

  private boolean take(Folder folder, Flags mark, List<Message> found, boolean past)
      throws MessagingException {
    var uids = (UIDFolder) folder;
    try (var handful = new Handful(folder, mark, new SideBySide(intake::accept), this::failed)) {
      for (Message message : found) {
        if (over.getAsBoolean() || Thread.interrupted() || !handful.mayGoOn()) {
          break;
        }
        begin(handful, uids, message, past);
      }
      return handful.finish();
    }
  }

  private void begin(Handful handful, UIDFolder uids, Message message, boolean past)
      throws MessagingException {
    long uid = uids.getUID(message);
    try {
      if (tries.getOrDefault(uid, 0) >= TRIES) {
        handful.begin(message, () -> intake.unseen(mailbox, uids.getUIDValidity() + "/" + uid));
      } else {
        var raw = Spool.of(Handful.bytes(message));
        var received = past ? received(message) : Optional.<Instant>empty();
        handful.begin(message, () -> intake.read(mailbox, raw, received));
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

  private static Optional<Instant> received(Message message) throws MessagingException {
    return Optional.of(
        Optional.ofNullable(message.getReceivedDate()).map(Date::toInstant).orElse(Instant.EPOCH));
  }

  /** With their numbers, asked for all at once; what failed before comes after everything else. */
  private List<Message> found(Folder folder, SearchTerm wanted) throws MessagingException {
    Message[] found = folder.search(wanted);
    var numbers = new FetchProfile();
    numbers.add(UIDFolder.FetchProfileItem.UID);
    numbers.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
    folder.fetch(found, numbers);
    return troubleLast((UIDFolder) folder, found);
  }

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

  private static SearchTerm unmarked(Flags mark, Optional<SearchTerm> when) {
    SearchTerm without = new FlagTerm(mark, false);
    SearchTerm alive = new AndTerm(without, new FlagTerm(new Flags(Flags.Flag.DELETED), false));
    return when.<SearchTerm>map(days -> new AndTerm(alive, days)).orElse(alive);
  }

  private Optional<SearchTerm> sinceStart() {
    return mailbox.startDate().map(day -> received(ComparisonTerm.GE, day));
  }

  private Optional<SearchTerm> beforeStart(LocalDate from) {
    return mailbox
        .startDate()
        .map(
            start ->
                new AndTerm(received(ComparisonTerm.GE, from), received(ComparisonTerm.LT, start)));
  }

  private static SearchTerm received(int comparison, LocalDate day) {
    return new ReceivedDateTerm(
        comparison, Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
  }
}
