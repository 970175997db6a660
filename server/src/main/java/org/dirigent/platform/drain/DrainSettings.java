package org.dirigent.platform.drain;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a planned stop goes.
 *
 * @param drain so long before the end nothing rings any more; nought stops at once
 */
@ConfigurationProperties("dirigent")
record DrainSettings(@DefaultValue("5s") Duration drain) {}
