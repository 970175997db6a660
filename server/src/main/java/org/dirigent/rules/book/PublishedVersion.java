package org.dirigent.rules.book;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version that was published.
 *
 * @param reason why, in the publisher's words
 * @param restored the older version whose rules were published anew
 */
public record PublishedVersion(
    long number,
    String reason,
    String author,
    Instant publishedAt,
    @Nullable Long restored,
    int rules) {}
