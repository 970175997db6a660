package org.dirigent.conversation.aside;

import java.time.Instant;
import org.dirigent.conversation.Named;

/**
 * What somebody decided about a sender.
 *
 * @param sender an address, or {@code @} and a domain
 * @param reason what they wrote why; may be empty
 */
record KnownSender(String sender, Standing standing, String reason, Named by, Instant at) {}
