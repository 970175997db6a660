package org.dirigent.rules.book;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The draft that administrators share.
 *
 * @param version grows with every change
 * @param authors who changed it since it was last published
 */
public record Draft(
    RuleBook book,
    long version,
    List<UUID> authors,
    @Nullable String changedBy,
    @Nullable Instant changedAt) {

  public Draft {
    authors = List.copyOf(authors);
  }
}
