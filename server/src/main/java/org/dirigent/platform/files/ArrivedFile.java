package org.dirigent.platform.files;

import java.io.InputStream;
import java.util.function.Supplier;
import org.dirigent.platform.FileCheck;

/** A file that is whole, but not trusted yet. */
record ArrivedFile(String name, long size, String mediaType, Supplier<InputStream> pieces)
    implements FileCheck.Suspect {

  @Override
  public InputStream content() {
    return pieces.get();
  }
}
