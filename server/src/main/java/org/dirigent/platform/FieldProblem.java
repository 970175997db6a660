package org.dirigent.platform;

/**
 * One field of a request that is wrong.
 *
 * @param field its path in the request, such as {@code hours[2].from}
 * @param code a stable word for screens, such as {@code required} or {@code too-long}
 * @param message the same in English
 */
public record FieldProblem(String field, String code, String message) {}
