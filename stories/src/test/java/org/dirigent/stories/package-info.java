/**
 * Owns the product as a process under test, for the stories in the packages below. Tells no story
 * itself and sees nothing of the product's inside. Start at {@link
 * org.dirigent.stories.RunningDirigent}.
 */
@NullMarked
package org.dirigent.stories;

import org.jspecify.annotations.NullMarked;
