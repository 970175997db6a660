/**
 * Owns the desk's live view, which needs several modules at once: what an agent sees on signing in
 * and what changes on the screen afterwards. Owns no data of its own. Start at {@link
 * org.dirigent.desk.DeskFeed}.
 */
@NullMarked
package org.dirigent.desk;

import org.jspecify.annotations.NullMarked;
