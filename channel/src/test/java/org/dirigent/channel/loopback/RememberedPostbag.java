package org.dirigent.channel.loopback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dirigent.channel.Acceptance;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.FileId;
import org.dirigent.channel.Postbag;

/** A postbag in memory. It is full, broken or slow when the inbox is. */
public final class RememberedPostbag implements Postbag {

  private record Kept(AccountId account, Unread mail) {}

  private final List<Kept> mails = new ArrayList<>();
  private final List<Integer> batches = new ArrayList<>();
  private final RememberedInbox inbox;
  private final RememberedAttachments attachments;
  private long last;

  RememberedPostbag(RememberedInbox inbox, RememberedAttachments attachments) {
    this.inbox = inbox;
    this.attachments = attachments;
  }

  @Override
  public Acceptance keep(AccountId account, List<Raw> raws) {
    Optional<Acceptance> refused = inbox.refused();
    return refused.isPresent() ? refused.get() : keepAll(account, raws);
  }

  private synchronized Acceptance keepAll(AccountId account, List<Raw> raws) {
    batches.add(raws.size());
    boolean again = true;
    for (Raw raw : raws) {
      if (!isKnown(account, raw)) {
        again = false;
        var unread = new Unread(++last, raw.name(), file(raw.body()), raw.at(), raw.received(), 0);
        mails.add(new Kept(account, unread));
      }
    }
    return new Acceptance.Taken(again);
  }

  private boolean isKnown(AccountId account, Raw raw) {
    return raw.deliveries().stream().anyMatch(key -> inbox.knows(account, key))
        || mails.stream()
            .anyMatch(
                kept -> kept.account().equals(account) && kept.mail().name().equals(raw.name()));
  }

  private FileId file(Body body) {
    return switch (body) {
      case Body.Streamed(FileId file) -> file;
      case Body.Small(byte[] bytes) -> evidence(bytes);
    };
  }

  private FileId evidence(byte[] bytes) {
    try {
      return attachments
          .keepEvidence("mail.eml", new ByteArrayInputStream(bytes.clone()))
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized List<Unread> unread(AccountId account, long after, int limit) {
    return mails.stream()
        .filter(kept -> kept.account().equals(account))
        .map(Kept::mail)
        .filter(mail -> mail.number() > after)
        .limit(limit)
        .toList();
  }

  @Override
  public InputStream open(Unread mail) {
    return new ByteArrayInputStream(attachments.evidence(mail.file()));
  }

  @Override
  public synchronized void handedOn(Collection<Unread> read) {
    var numbers = read.stream().map(Unread::number).toList();
    mails.removeIf(kept -> numbers.contains(kept.mail().number()));
  }

  @Override
  public synchronized void failed(Unread mail) {
    mails.replaceAll(kept -> kept.mail().number() == mail.number() ? oneMoreTry(kept) : kept);
  }

  private static Kept oneMoreTry(Kept kept) {
    var mail = kept.mail();
    return new Kept(
        kept.account(),
        new Unread(
            mail.number(), mail.name(), mail.file(), mail.at(), mail.received(), mail.tries() + 1));
  }

  /** Whether everything was read. */
  public synchronized boolean isEmpty() {
    return mails.isEmpty();
  }

  /** How many mails came at once, each time. */
  public synchronized List<Integer> batches() {
    return List.copyOf(batches);
  }
}
