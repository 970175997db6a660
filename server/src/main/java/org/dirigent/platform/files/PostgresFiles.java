package org.dirigent.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.dirigent.platform.FileCheck;
import org.dirigent.platform.FileId;
import org.dirigent.platform.FileReceipt;
import org.dirigent.platform.FileReceipt.Reason;
import org.dirigent.platform.FileReceipt.Refused;
import org.dirigent.platform.FileStore;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;
import org.dirigent.platform.StoredFile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Files in PostgreSQL. A slow sender holds no connection: each piece is a short transaction of its
 * own, and the file shows only when it is whole and checked.
 */
@Component
final class PostgresFiles implements FileStore {

  /** Whatever it is: a browser may only ever show it as text, or save it. */
  private static final String EVIDENCE = "text/plain";

  private final FileRows rows;
  private final ContentTypes types;
  private final ObjectProvider<FileCheck> checks;
  private final FileSettings settings;
  private final RandomGenerator random;

  PostgresFiles(
      FileRows rows,
      ContentTypes types,
      ObjectProvider<FileCheck> checks,
      FileSettings settings,
      RandomGenerator random) {
    this.rows = rows;
    this.types = types;
    this.checks = checks;
    this.settings = settings;
    this.random = random;
  }

  @Override
  public FileReceipt store(String name, InputStream content) throws IOException {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("A file arrives slowly; store it outside of a transaction");
    }
    rows.sweep();
    String cleaned = FileNames.cleaned(name);
    if (AllowedTypes.promisedBy(cleaned).isEmpty()) {
      return new Refused(
          Reason.TYPE_NOT_ALLOWED,
          "Files like '%s' are not taken. Allowed: %s.".formatted(cleaned, AllowedTypes.all()));
    }
    FileId id = randomId();
    rows.begin(id, cleaned);
    boolean stored = false;
    try {
      FileReceipt receipt = take(id, cleaned, content);
      stored = receipt instanceof FileReceipt.Stored;
      return receipt;
    } finally {
      if (!stored) {
        rows.delete(id);
      }
    }
  }

  @Override
  public Optional<FileId> storeEvidence(String name, InputStream content) throws IOException {
    FileId id = randomId();
    byte[] first = content.readNBytes(Pieces.SIZE);
    if (first.length < Pieces.SIZE) {
      rows.insertWhole(id, FileNames.cleaned(name), EVIDENCE, first);
      return Optional.of(id);
    }
    rows.begin(id, FileNames.cleaned(name));
    Arrival arrival = new Arrival(rows, id, settings.evidence().toBytes());
    boolean whole = false;
    try {
      whole = arrival.take(new SequenceInputStream(new ByteArrayInputStream(first), content));
    } finally {
      if (!whole) {
        rows.delete(id);
      }
    }
    if (whole) {
      rows.finish(id, EVIDENCE, arrival.size(), arrival.sha256Hex());
    }
    return whole ? Optional.of(id) : Optional.empty();
  }

  @Override
  public List<FileId> keepEvidence(String name, List<byte[]> contents) {
    List<FileId> ids = contents.stream().map(_ -> randomId()).toList();
    if (!ids.isEmpty()) {
      rows.insertKept(ids, FileNames.cleaned(name), EVIDENCE, contents);
    }
    return ids;
  }

  @Override
  public void keep(FileId id) {
    if (!rows.keep(id)) {
      throw gone(id);
    }
  }

  @Override
  public Optional<StoredFile> find(FileId id) {
    return rows.find(id);
  }

  @Override
  public InputStream open(FileId id) {
    return new Pieces(rows, id, required(id).size());
  }

  @Override
  public ResponseEntity<Resource> download(FileId id) {
    return Download.of(required(id), rows);
  }

  @Override
  public void delete(FileId id) {
    rows.delete(id);
  }

  private FileReceipt take(FileId id, String name, InputStream content) throws IOException {
    Arrival arrival = new Arrival(rows, id, settings.limit().toBytes());
    if (!arrival.take(content)) {
      return new Refused(
          Reason.TOO_LARGE,
          "The file is larger than the limit of %d MB.".formatted(settings.limit().toMegabytes()));
    }
    if (arrival.size() == 0) {
      return new Refused(Reason.EMPTY, "The file is empty.");
    }
    ArrivedFile file = arrived(id, name, arrival.size());
    Optional<Refused> refusal = firstRefusal(file);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    rows.finish(
        id, AllowedTypes.promisedBy(name).orElseThrow(), arrival.size(), arrival.sha256Hex());
    return new FileReceipt.Stored(required(id));
  }

  private Optional<Refused> firstRefusal(ArrivedFile file) throws IOException {
    for (FileCheck check : checks.orderedStream().toList()) {
      Optional<Refused> refusal = check.refusal(file);
      if (refusal.isPresent()) {
        return refusal;
      }
    }
    return Optional.empty();
  }

  private ArrivedFile arrived(FileId id, String name, long size) throws IOException {
    String type = types.of(new Pieces(rows, id, size));
    return new ArrivedFile(name, size, type, () -> new Pieces(rows, id, size));
  }

  private StoredFile required(FileId id) {
    return rows.find(id).orElseThrow(() -> gone(id));
  }

  /** Version 4, because this id must not be guessed and needs no order. */
  private FileId randomId() {
    long high = random.nextLong() & ~0xF000L | 0x4000L;
    long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
    return new FileId(new UUID(high, low));
  }

  private static ProblemOccurred gone(FileId id) {
    return Problems.NOT_FOUND.because(
        "There is no file " + id + ". Files that nothing refers to are removed after a while.");
  }
}
