package org.dirigent.platform;

import java.time.Instant;

/**
 * What is known about a file that passed every check.
 *
 * @param name as its sender called it, cleaned of paths and control characters
 * @param mediaType what its content is, found by looking, not what the sender claimed
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal
 */
public record StoredFile(
    FileId id, String name, String mediaType, long size, String sha256, Instant storedAt) {}
