/**
 * Owns how articles are kept, found and shown: their rows and history, the search, the HTTP API and
 * the public help page. Does not own who reads them. Start at {@link
 * org.dirigent.knowledge.articles.PostgresArticles}.
 */
@NullMarked
package org.dirigent.knowledge.articles;

import org.jspecify.annotations.NullMarked;
