package org.dirigent.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an archive says about itself: everything that a restore must know before it touches
 * anything.
 *
 * @param format of the archive; a reader refuses what it does not know
 * @param product the release that wrote it
 * @param at the moment that the data shows
 * @param id names this archive
 * @param keyMark what the master key makes of the id, so that the right key can be recognised; none
 *     where the key was not at hand
 * @param sealedKey the master key under a passphrase, where somebody asked for it
 * @param schemas the newest migration of each module
 * @param migrations every migration that made the tables, as paths below {@code db}
 * @param sequences where each sequence stands
 * @param parts the rows of each table
 */
record Manifest(
    int format,
    String product,
    Instant at,
    String id,
    @Nullable String keyMark,
    @Nullable SealedKey sealedKey,
    Map<String, String> schemas,
    List<String> migrations,
    List<Sequence> sequences,
    List<Part> parts) {

  static final int FORMAT = 1;
  static final String NAME = "manifest.json";
  static final String DIGEST = "manifest.sha256";

  /** Rows of all tables. */
  long rows() {
    return parts.stream().mapToLong(Part::rows).sum();
  }

  /** Bytes of all parts before compression. */
  long bytes() {
    return parts.stream().mapToLong(Part::bytes).sum();
  }
}
