package org.dirigent.workforce;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * After this time in its queue, an item may also be taken by those who serve the other queue; its
 * place stays.
 */
public record Overflow(@Min(1) @Max(86_400) int afterSeconds, @NotNull QueueId queueId) {}
