/**
 * Owns what makes a conversation one concern: what is about two is split, two about one are merged.
 * Does not know what a concern is, people say so, nor who works on what arises; dispatch does.
 * Start at {@link org.dirigent.conversation.concerns.Splitting} and {@link
 * org.dirigent.conversation.concerns.Merging}.
 */
@NullMarked
package org.dirigent.conversation.concerns;

import org.jspecify.annotations.NullMarked;
