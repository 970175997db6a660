package org.dirigent.routing.wire;

import java.util.Optional;

/// How values of one type are written and read.
interface Form {

  void write(Object value, ByteSink out);

  Object read(ByteSource in);

  String name();

  /// What stands behind the name, for forms that are made of others or of constants. The tests keep
  /// it, so that no change of a record goes unnoticed into bytes that are already stored.
  default Optional<String> definition() {
    return Optional.empty();
  }
}
