package org.dirigent.channel.email;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SearchTerm;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPFolder;

/**
 * Looks through a folder, again and again: finds what carries no mark of ours, oldest first, and
 * has it taken and marked. Where a server keeps no marks of others, the mark is that the mail was
 * seen.
 */
final class Round {

  private static final System.Logger LOG = System.getLogger(Round.class.getName());
  private static final String TAKEN = "$Dirigent";

  /** So much history at a time, before somebody looks for what is new. */
  private static final int HISTORY = 200;

  /** The sizes of so many mails are asked for at a time. */
  private static final int SLICE = 500;

  private final MailboxSettings mailbox;
  private final Turn turn;
  private final BooleanSupplier over;
  private final Doubts doubts = new Doubts();
  private final Collecting collecting;

  Round(MailboxSettings mailbox, Intake intake, Turn turn, BooleanSupplier over) {
    this.mailbox = mailbox;
    this.turn = turn;
    this.over = over;
    this.collecting = new Collecting(mailbox, intake, doubts);
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
    boolean again = take(folder, mark, found.stream().limit(HISTORY).toList(), true);
    return again || found.size() > HISTORY;
  }

  private boolean take(Folder folder, Flags mark, List<Message> found, boolean past)
      throws MessagingException {
    if (found.isEmpty()) {
      return false;
    }
    turn.take();
    try (var keeping = new Keeping(folder, mark, turn::kept, this::failed)) {
      for (int from = 0; from < found.size() && mayGoOn(keeping); from += SLICE) {
        var slice = found.subList(from, Math.min(found.size(), from + SLICE));
        takeSlice(keeping, (IMAPFolder) folder, slice, past);
      }
      return keeping.finish();
    } finally {
      turn.taken();
    }
  }

  private void takeSlice(Keeping keeping, IMAPFolder folder, List<Message> slice, boolean past)
      throws MessagingException {
    var facts = new FetchProfile();
    facts.add(FetchProfile.Item.SIZE);
    if (past) {
      facts.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
    }
    folder.fetch(slice.toArray(Message[]::new), facts);
    for (Handful handful : Handful.of(slice, doubtful(folder, slice))) {
      if (mayGoOn(keeping)) {
        collecting.take(keeping, folder, handful, past);
      }
    }
  }

  private boolean mayGoOn(Keeping keeping) {
    return !over.getAsBoolean() && !Thread.currentThread().isInterrupted() && keeping.mayGoOn();
  }

  private Set<Message> doubtful(UIDFolder uids, List<Message> mails) throws MessagingException {
    var doubtful = new HashSet<Message>();
    for (Message mail : mails) {
      if (doubts.about(uids.getUID(mail))) {
        doubtful.add(mail);
      }
    }
    return doubtful;
  }

  /** With their numbers, asked for all at once; what failed before comes after everything else. */
  private List<Message> found(Folder folder, SearchTerm wanted) throws MessagingException {
    Message[] found = folder.search(wanted);
    var numbers = new FetchProfile();
    numbers.add(UIDFolder.FetchProfileItem.UID);
    folder.fetch(found, numbers);
    var all = List.of(found);
    if (doubts.none()) {
      return all;
    }
    var bad = doubtful((UIDFolder) folder, all);
    return Stream.concat(
            all.stream().filter(mail -> !bad.contains(mail)), all.stream().filter(bad::contains))
        .toList();
  }

  private void failed(List<Message> mails, Folder folder, Throwable broken)
      throws MessagingException {
    doubts.amongst(Collecting.uids((IMAPFolder) folder, mails));
    LOG.log(
        System.Logger.Level.WARNING,
        "{0} mails of mailbox {1} from number {2} on could not be taken now: {3}",
        mails.size(),
        mailbox.account().id().value(),
        mails.getFirst().getMessageNumber(),
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
