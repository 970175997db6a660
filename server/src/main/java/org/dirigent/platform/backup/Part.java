package org.dirigent.platform.backup;

import java.util.List;

/**
 * One part of an archive as its manifest knows it.
 *
 * @param name where it stands in the archive
 * @param table the table whose rows it holds
 * @param columns in the order of the rows' fields
 * @param binary whether the rows are in PostgreSQL's binary format
 * @param rows how many
 * @param bytes before compression
 * @param packed bytes in the archive
 * @param sha256 of the bytes in the archive
 */
record Part(
    String name,
    String table,
    List<String> columns,
    boolean binary,
    long rows,
    long bytes,
    long packed,
    String sha256) {

  Table toTable() {
    return new Table(table, columns, binary);
  }
}
