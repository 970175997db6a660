/**
 * Owns the reading of mails: raw bytes become a {@link org.dirigent.channel.email.reading.Reading},
 * whatever the bytes are. Does not own transport, storage or what becomes of the mail. Start at
 * {@link org.dirigent.channel.email.reading.MailReader}.
 */
@NullMarked
package org.dirigent.channel.email.reading;

import org.jspecify.annotations.NullMarked;
