package org.dirigent.workforce;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.UUID;

/**
 * A configured thing as it stands: its id, whether it is in use, how often it was changed, and what
 * it is like.
 *
 * @param active false once it is retired; what is retired stays readable, because the past names it
 */
public record Configured<T extends Named>(
    UUID id, boolean active, long version, @JsonUnwrapped T settings) {}
