/**
 * Owns the one search over everything that people at the desk look for. Searches nothing itself:
 * each module finds what it keeps. Start at {@link org.dirigent.desk.search.SearchEndpoint}.
 */
@NullMarked
package org.dirigent.desk.search;

import org.jspecify.annotations.NullMarked;
