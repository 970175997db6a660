/**
 * Owns the search over everything that was said. Customers are searched where they are kept. Start
 * at {@link org.dirigent.conversation.search.PostgresConversationSearch}.
 */
@NullMarked
package org.dirigent.conversation.search;

import org.jspecify.annotations.NullMarked;
