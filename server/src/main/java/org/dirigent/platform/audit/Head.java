package org.dirigent.platform.audit;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The end of the chain: how many entries there are and the hash of the last. */
record Head(long position, byte[] hash) {

  /** Before the first entry. */
  static final Head START = new Head(0, new byte[0]);

  static Head read(JdbcClient jdbc, String lock) {
    return jdbc.sql("select position, hash from audit_head " + lock)
        .query((row, _) -> new Head(row.getLong("position"), row.getBytes("hash")))
        .single();
  }
}
