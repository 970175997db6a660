package org.dirigent.channel.loopback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.Attachments;
import org.dirigent.channel.Content;
import org.dirigent.channel.FileId;
import org.dirigent.channel.MessageId;

/**
 * Files in memory, up to 5 MB each; refuses what is empty, too large or HTML. Whoever uploaded a
 * file may see it.
 */
public final class RememberedAttachments implements Attachments {

  private static final int LIMIT = 5_000_000;

  private record Kept(AccountId account, Address from, Content.File file, byte[] bytes) {}

  private final Map<FileId, Kept> files = new ConcurrentHashMap<>();
  private final Map<FileId, byte[]> evidence = new ConcurrentHashMap<>();
  private final RandomGenerator random;

  public RememberedAttachments(RandomGenerator random) {
    this.random = random;
  }

  @Override
  public Stored store(AccountId account, Address from, String name, InputStream in)
      throws IOException {
    byte[] bytes = in.readNBytes(LIMIT + 1);
    if (bytes.length == 0) {
      return new Stored.Refused("empty", "The file is empty");
    }
    if (bytes.length > LIMIT) {
      return new Stored.Refused("too-large", "A file has at most " + LIMIT + " bytes");
    }
    if (name.endsWith(".html") || name.endsWith(".svg")) {
      return new Stored.Refused("type-not-allowed", "Files of this type are not taken");
    }
    return new Stored.Kept(keep(account, from, name, bytes));
  }

  private Content.File keep(AccountId account, Address from, String name, byte[] bytes) {
    var id = new FileId(new UUID(random.nextLong(), random.nextLong()));
    var type = Objects.requireNonNullElse(URLConnection.guessContentTypeFromName(name), "?/?");
    var file = new Content.File(id, name, type, bytes.length, Optional.empty());
    files.put(id, new Kept(account, from, file, bytes));
    return file;
  }

  @Override
  public Optional<FileId> keepEvidence(String name, InputStream in) throws IOException {
    var id = new FileId(new UUID(random.nextLong(), random.nextLong()));
    evidence.put(id, in.readAllBytes());
    return Optional.of(id);
  }

  /** What was kept as evidence. */
  public byte[] evidence(FileId id) {
    return Objects.requireNonNull(evidence.get(id)).clone();
  }

  /** Every file goes out with every message, evidence too. */
  @Override
  public Optional<Opened> open(MessageId message, FileId id) {
    return Optional.ofNullable(files.get(id))
        .map(kept -> new Opened(kept.file, new ByteArrayInputStream(kept.bytes)))
        .or(() -> Optional.ofNullable(evidence.get(id)).map(bytes -> opened(id, bytes)));
  }

  private static Opened opened(FileId id, byte[] bytes) {
    var file = new Content.File(id, "evidence", "text/plain", bytes.length, Optional.empty());
    return new Opened(file, new ByteArrayInputStream(bytes));
  }

  @Override
  public Optional<Opened> open(AccountId account, Address reader, FileId id) {
    return Optional.ofNullable(files.get(id))
        .filter(kept -> kept.account.equals(account) && kept.from.equals(reader))
        .map(kept -> new Opened(kept.file, new ByteArrayInputStream(kept.bytes)));
  }
}
