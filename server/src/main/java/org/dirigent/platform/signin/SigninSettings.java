package org.dirigent.platform.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long people stay signed in and how often they may mistype.
 *
 * @param idle a session that nobody used for so long has ended; a break should fit in
 * @param longest a session ends after so long, used or not; a shift should fit in
 * @param failuresPerAccount most wrong passwords for one account from one address in five minutes;
 *     from all addresses together ten times as many in an hour
 * @param failuresPerAddress most wrong passwords from one address in five minutes; an office behind
 *     one address shares it
 * @param hashesAtOnce passwords that are checked at the same time; each takes 19 MB and a core
 */
@ConfigurationProperties("dirigent.signin")
record SigninSettings(
    @DefaultValue("2h") Duration idle,
    @DefaultValue("12h") Duration longest,
    @DefaultValue("10") int failuresPerAccount,
    @DefaultValue("300") int failuresPerAddress,
    @DefaultValue("4") int hashesAtOnce) {}
