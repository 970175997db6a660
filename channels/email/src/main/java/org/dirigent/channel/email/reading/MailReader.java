package org.dirigent.channel.email.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a mail from raw bytes, in one pass and bounded memory. Content never makes it throw: what
 * is broken is read as far as it goes, and what is no mail is said to be none.
 */
public final class MailReader {

  private final ReadingLimits limits;

  public MailReader() {
    this(ReadingLimits.USUAL);
  }

  public MailReader(ReadingLimits limits) {
    this.limits = limits;
  }

  /** Reads everything but the bytes of files. */
  public Reading read(InputStream raw) throws IOException {
    return read(raw, FileSink.NOWHERE);
  }

  /**
   * Reads a mail and hands its files to the sink.
   *
   * @throws IOException only if the stream or the sink does
   */
  public Reading read(InputStream raw, FileSink files) throws IOException {
    var opening = Opening.of(new BufferedInputStream(raw, Opening.LOOK_AHEAD));
    if (opening.fault().isPresent()) {
      return new Reading.Unreadable(opening.fault().get());
    }
    var parts = new PartWalk(limits, files);
    parts.walk(opening.mail(), opening.start());
    return new Reading.Read(Understanding.of(parts, limits));
  }
}
