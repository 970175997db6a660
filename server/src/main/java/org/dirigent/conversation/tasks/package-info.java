/**
 * Owns tasks: parts of a conversation that a unit, an agent or an expert does, with what they
 * answered. Does not know who works a task or when its turn comes; dispatch does. Start at {@link
 * org.dirigent.conversation.tasks.Handing}.
 */
@NullMarked
package org.dirigent.conversation.tasks;

import org.jspecify.annotations.NullMarked;
