package org.dirigent.channel.email;

import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.StoreClosedException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.dirigent.channel.email.Intake.Fetched;
import org.dirigent.channel.email.Intake.Outcome;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;

/**
 * Takes handfuls out of a folder. Where a handful does not come, or cannot be kept, each of its
 * mails is taken alone the next time, so that one bad mail holds up no other.
 */
final class Collecting {

  /** So often a mail may fail to come out of its mailbox before somebody is told. */
  private static final int TRIES = 10;

  private final MailboxSettings mailbox;
  private final Intake intake;
  private final Doubts doubts;

  Collecting(MailboxSettings mailbox, Intake intake, Doubts doubts) {
    this.mailbox = mailbox;
    this.intake = intake;
    this.doubts = doubts;
  }

  /** Takes a handful; what comes of it is known when the next is begun, or all is finished. */
  void take(Keeping keeping, IMAPFolder folder, Handful handful, boolean past)
      throws MessagingException {
    if (handful.alone()) {
      alone(keeping, folder, handful.mails().getFirst(), past);
    } else {
      together(keeping, folder, handful, past);
    }
  }

  private void together(Keeping keeping, IMAPFolder folder, Handful handful, boolean past)
      throws MessagingException {
    var room = intake.room();
    boolean begun = false;
    room.acquireUninterruptibly();
    try {
      var came = fetched(folder, handful, past);
      keeping.begin(List.copyOf(came.keySet()), () -> keep(came.values(), room));
      begun = true;
      missing(keeping, handful, came.keySet());
    } catch (FolderClosedException | StoreClosedException gone) {
      doubts.amongst(uids(folder, handful.mails()));
      throw gone;
    } catch (MessagingException | RuntimeException broken) {
      keeping.failed(handful.mails(), broken);
    } finally {
      if (!begun) {
        room.release();
      }
    }
  }

  private Outcome keep(Collection<Fetched> fetched, Semaphore room) {
    try {
      return intake.keep(mailbox, fetched);
    } finally {
      room.release();
    }
  }

  private static Map<Message, Fetched> fetched(IMAPFolder folder, Handful handful, boolean past)
      throws MessagingException {
    var bodies = Bodies.of(folder, uids(folder, handful.mails()));
    var came = new LinkedHashMap<Message, Fetched>();
    for (Message mail : handful.mails()) {
      byte[] bytes = bodies.get(folder.getUID(mail));
      if (bytes != null) {
        came.put(mail, new Fetched(bytes, received(mail, past)));
      }
    }
    return came;
  }

  /** A server may keep a mail to itself. */
  private static void missing(Keeping keeping, Handful handful, Set<Message> came)
      throws MessagingException {
    for (Message mail : handful.mails()) {
      if (!came.contains(mail)) {
        keeping.failed(List.of(mail), new IOException("A mail did not come with the others"));
      }
    }
  }

  private void alone(Keeping keeping, IMAPFolder folder, Message mail, boolean past)
      throws MessagingException {
    long uid = folder.getUID(mail);
    try {
      if (doubts.tries(uid) >= TRIES) {
        String name = folder.getUIDValidity() + "/" + uid;
        keeping.begin(List.of(mail), () -> intake.unseen(mailbox, name));
      } else {
        var raw = Spool.of(((IMAPMessage) mail).getMimeStream());
        var received = received(mail, past);
        keeping.begin(List.of(mail), () -> intake.keep(mailbox, raw, received));
        doubts.settled(uid);
      }
    } catch (FolderClosedException | StoreClosedException gone) {
      throw gone;
    } catch (Spool.NotFetched broken) {
      doubts.failed(uid);
      keeping.failed(List.of(mail), broken);
    } catch (IOException | RuntimeException broken) {
      keeping.failed(List.of(mail), broken);
    }
  }

  private static Optional<Instant> received(Message mail, boolean past) throws MessagingException {
    return past
        ? Optional.of(
            Optional.ofNullable(mail.getReceivedDate()).map(Date::toInstant).orElse(Instant.EPOCH))
        : Optional.empty();
  }

  static List<Long> uids(IMAPFolder folder, List<Message> mails) throws MessagingException {
    var uids = new ArrayList<Long>();
    for (Message mail : mails) {
      uids.add(folder.getUID(mail));
    }
    return uids;
  }
}
