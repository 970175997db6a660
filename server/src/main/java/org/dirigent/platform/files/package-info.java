/**
 * Owns stored files and the checks they pass. Does not know what a file belongs to. Start at {@code
 * PostgresFiles}.
 */
@NullMarked
package org.dirigent.platform.files;

import org.jspecify.annotations.NullMarked;
