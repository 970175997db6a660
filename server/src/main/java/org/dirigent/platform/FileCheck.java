package org.dirigent.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * One reason to refuse a file. All beans of this type are asked, in order, before anybody can read
 * the file; the first refusal wins. A virus scanner would be one more.
 */
public interface FileCheck {

  /** Looks at the file; empty when this check has nothing against it. */
  Optional<FileReceipt.Refused> refusal(Suspect file) throws IOException;

  /** A file that has arrived, but is not trusted yet. */
  interface Suspect {

    /** Its cleaned name. */
    String name();

    /** Its size in bytes. */
    long size();

    /** The type that its content shows. */
    String mediaType();

    /** Its content from the beginning; may be asked for several times. */
    InputStream content() throws IOException;
  }
}
