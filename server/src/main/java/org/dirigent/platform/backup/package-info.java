/**
 * Owns the archive that everything kept can be written to and made again from, and what happens
 * once after it was. Does not know what the tables mean: modules say what they do after a restore
 * by {@link org.dirigent.platform.AfterRestore}. Start at {@link
 * org.dirigent.platform.backup.BackupCommand}.
 */
@NullMarked
package org.dirigent.platform.backup;

import org.jspecify.annotations.NullMarked;
