package org.dirigent.knowledge;

import java.time.Instant;
import java.util.UUID;

/**
 * An article in a list.
 *
 * @param excerpt where the words stand, else how it begins, without Markdown
 * @param flagged a colleague says that it does not hold any more
 */
public record ArticleHit(
    UUID id,
    long version,
    String slug,
    String title,
    String brand,
    String language,
    Article.State state,
    String excerpt,
    String authorName,
    Instant changedAt,
    boolean flagged) {}
