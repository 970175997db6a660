/**
 * Owns what colleagues say again and again: articles, templates, macros, and the public help page,
 * so that the answer is the same on every channel. Does not own what was said to whom, and sends
 * nothing by itself. Start at {@link org.dirigent.knowledge.Articles}.
 */
@NullMarked
package org.dirigent.knowledge;

import org.jspecify.annotations.NullMarked;
