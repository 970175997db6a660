/**
 * Owns PostgreSQL: the embedded server's life, the connection to an external one, the proof that
 * settings are durable, and migrations. Does not own a table; each module brings its own under
 * {@code db/<module>}. Start at {@link org.dirigent.platform.database.EmbeddedPostgres}.
 */
@NullMarked
package org.dirigent.platform.database;

import org.jspecify.annotations.NullMarked;
