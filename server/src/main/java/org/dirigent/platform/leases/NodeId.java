package org.dirigent.platform.leases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.dirigent.platform.DataDirectory;
import org.dirigent.platform.IdSource;

/**
 * Names this node over all of its lives; it is kept in the data directory, so two never share one.
 */
record NodeId(UUID value) {

  static NodeId in(DataDirectory data, IdSource ids) {
    Path file = data.path().resolve("node");
    try {
      if (!Files.exists(file)) {
        Path fresh = data.path().resolve("node.new");
        Files.writeString(fresh, ids.next().toString());
        Files.move(fresh, file);
      }
      return new NodeId(UUID.fromString(Files.readString(file).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
