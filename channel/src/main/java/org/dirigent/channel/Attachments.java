package org.dirigent.channel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Files that come with messages, checked by content before they are stored. */
public interface Attachments {

  /** Streams a file in. The name is cleaned, the type is found by content, the size is bounded. */
  Stored store(AccountId account, Address from, String name, InputStream bytes) throws IOException;

  /** Opens a file, if this address may see it: it stands in a transcript of theirs. */
  Optional<Opened> open(AccountId account, Address reader, FileId file);

  /** Opens a file that goes out with this message of ours. */
  Optional<Opened> open(MessageId message, FileId file);

  /**
   * Keeps bytes as evidence of what came, unchecked and unchanged. Nobody is ever shown them but as
   * plain text or as a download.
   *
   * @return nothing if they are more than may be kept
   */
  Optional<FileId> keepEvidence(String name, InputStream bytes) throws IOException;

  /** What became of an upload. */
  sealed interface Stored {
    /** Checked and kept; unused files are swept after a day. */
    record Kept(Content.File file) implements Stored {}

    /**
     * Refused, with a stable code ({@code too-large}, {@code type-not-allowed}, {@code
     * type-mismatch}, {@code infected}, {@code empty}).
     */
    record Refused(String code, String explanation) implements Stored {}
  }

  /** A file on its way out; the caller closes the stream. */
  record Opened(Content.File file, InputStream bytes) {}
}
