package org.dirigent.platform.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/** Finds out what content is by looking at it; what anybody calls it does not count. */
@Component
final class ContentTypes {

  private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();

  String of(InputStream content) throws IOException {
    try (BufferedInputStream rereadable = new BufferedInputStream(content)) {
      return magic.detect(rereadable, new Metadata()).getBaseType().toString();
    }
  }
}
