/// Owns a real Postfix and a real Dovecot for the length of a test. Knows neither what is sent nor
/// who reads it. Start at [RealMailServers].
@NullMarked
package org.dirigent.testkit.mail;

import org.jspecify.annotations.NullMarked;
