package org.dirigent.conversation.inbox;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dirigent.channel.Acceptance;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.DeliveryKey;
import org.dirigent.channel.Postbag;
import org.dirigent.platform.FileId;
import org.dirigent.platform.FileStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The postbag: a handful of mails is one transaction, and what came is written once, as the
 * evidence that stays beside the entry.
 */
@Component
final class PostgresPostbag implements Postbag {

  /** So many of one account may lie unread; the rest is as safe in its mailbox. */
  private static final int ROOM = 50_000;

  private static final Duration COME_BACK = Duration.ofSeconds(2);
  private static final String NAME = "mail.eml";

  private final TransactionOperations transaction;
  private final PostbagRows rows;
  private final FileStore files;

  PostgresPostbag(TransactionOperations transaction, PostbagRows rows, FileStore files) {
    this.transaction = transaction;
    this.rows = rows;
    this.files = files;
  }

  @Override
  public Acceptance keep(AccountId account, List<Raw> mails) {
    try {
      return transaction.execute(_ -> keepFresh(account, mails));
    } catch (RuntimeException trouble) {
      if (Troubles.willPass(trouble)) {
        throw new IllegalStateException("The mails could not be kept; repeat", trouble);
      }
      throw trouble;
    }
  }

  private Acceptance keepFresh(AccountId account, List<Raw> mails) {
    if (rows.isFull(account, ROOM)) {
      return new Acceptance.Full(COME_BACK);
    }
    List<Raw> fresh = fresh(account, mails);
    if (!fresh.isEmpty()) {
      Map<DeliveryKey, FileId> kept = keepFiles(fresh);
      Set<DeliveryKey> added = rows.insert(account, fresh, kept);
      // Another node may have been quicker: then nothing names these files.
      kept.forEach((name, file) -> forget(added.contains(name), file));
    }
    return new Acceptance.Taken(fresh.isEmpty());
  }

  private void forget(boolean named, FileId file) {
    if (!named) {
      files.delete(file);
    }
  }

  private List<Raw> fresh(AccountId account, List<Raw> mails) {
    Set<DeliveryKey> known = rows.known(account, mails);
    var fresh = new LinkedHashMap<DeliveryKey, Raw>();
    for (Raw mail : mails) {
      if (!known.contains(mail.name()) && mail.deliveries().stream().noneMatch(known::contains)) {
        fresh.putIfAbsent(mail.name(), mail);
      }
    }
    return List.copyOf(fresh.values());
  }

  private Map<DeliveryKey, FileId> keepFiles(List<Raw> fresh) {
    var names = new ArrayList<DeliveryKey>();
    var small = new ArrayList<byte[]>();
    var kept = new LinkedHashMap<DeliveryKey, FileId>();
    for (Raw mail : fresh) {
      switch (mail.body()) {
        case Body.Streamed(org.dirigent.channel.FileId file) -> {
          kept.put(mail.name(), new FileId(file.value()));
          files.keep(new FileId(file.value()));
        }
        case Body.Small(byte[] bytes) -> {
          names.add(mail.name());
          small.add(bytes);
        }
      }
    }
    List<FileId> written = files.keepEvidence(NAME, small);
    for (int i = 0; i < names.size(); i++) {
      kept.put(names.get(i), written.get(i));
    }
    return kept;
  }

  @Override
  public List<Unread> unread(AccountId account, long after, int limit) {
    return rows.unread(account, after, limit);
  }

  @Override
  public InputStream open(Unread mail) {
    return files.open(new FileId(mail.file().value()));
  }

  @Override
  public void handedOn(Collection<Unread> mails) {
    rows.delete(mails.stream().map(Unread::number).toList());
  }

  @Override
  public void failed(Unread mail) {
    rows.failed(mail.number());
  }
}
