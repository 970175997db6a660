package org.dirigent.channel.email.reading;

import java.io.IOException;
import java.io.InputStream;

/**
 * Takes the files of a mail while it is read, each once and in order, so that no file has to fit
 * into memory.
 */
public interface FileSink {

  /** Looks at no file. */
  FileSink NOWHERE = (envelope, name, bytes) -> {};

  /**
   * Takes a file; what is left unread is skipped. An {@link IOException} of the sink's own ends the
   * reading.
   *
   * @param envelope the head of the mail, which is known before its files
   */
  void take(Envelope envelope, String name, InputStream bytes) throws IOException;
}
