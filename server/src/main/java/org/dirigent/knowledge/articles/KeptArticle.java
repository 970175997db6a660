package org.dirigent.knowledge.articles;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;
import org.dirigent.knowledge.Article;
import org.jspecify.annotations.Nullable;

/** An article as it stands. */
record KeptArticle(
    UUID id,
    long version,
    String authorName,
    Instant changedAt,
    @Nullable Flag flag,
    @JsonUnwrapped Article article) {

  /** Somebody says that it does not hold any more; the next change takes the flag away. */
  record Flag(String reason, String by, Instant at) {}
}
