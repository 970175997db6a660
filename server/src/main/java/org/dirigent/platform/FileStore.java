package org.dirigent.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;

/**
 * Keeps files in the database: checked before anybody can read them, streamed in and out with
 * bounded memory. Whoever stores a file must {@link #keep} it in the transaction that refers to it;
 * a file that nobody keeps within a day is swept. Who may read a file is the caller's question.
 */
public interface FileStore {

  /**
   * Takes a file in, piece by piece, each piece in its own short transaction. Call it outside a
   * transaction.
   *
   * @param name as its sender calls it; its ending must fit the content
   * @param content read to its end or to the size limit, not closed
   * @throws IOException when the sender breaks off; nothing stays
   */
  FileReceipt store(String name, InputStream content) throws IOException;

  /**
   * Takes evidence in: bytes as they came, without any check. Never hand it to a browser but as
   * plain text or as a download. Call it outside a transaction.
   *
   * @return nothing if there is more of it than may be kept
   */
  Optional<FileId> storeEvidence(String name, InputStream content) throws IOException;

  /**
   * Takes small evidence in, many pieces by one statement, in the caller's transaction, which
   * refers to all of them.
   *
   * @param contents small enough to lie in memory
   * @return their ids, in this order
   */
  List<FileId> keepEvidence(String name, List<byte[]> contents);

  /** Says, in the caller's transaction, that something refers to this file now. */
  void keep(FileId id);

  /** A file that passed its checks. */
  Optional<StoredFile> find(FileId id);

  /** The content, read piece by piece. */
  InputStream open(FileId id);

  /**
   * The answer that hands this file to a browser without danger: as an attachment, except for plain
   * images, never sniffed, in a sandbox. Understands ranges.
   *
   * @throws ProblemOccurred 404 for an unknown file
   */
  ResponseEntity<Resource> download(FileId id);

  /** Removes the file for good, in the caller's transaction. Unknown ids are no error. */
  void delete(FileId id);
}
