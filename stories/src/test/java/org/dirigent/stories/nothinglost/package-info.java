/**
 * Tells that nothing is lost and nothing doubled while the whole product is killed again and again:
 * customers and agents go on by HTTP and sockets as if nothing were, and an auditor compares what
 * they were promised with what stands on the timeline. Knows no inside of the product. Start at
 * {@link org.dirigent.stories.nothinglost.KillStory}.
 */
@NullMarked
package org.dirigent.stories.nothinglost;

import org.jspecify.annotations.NullMarked;
