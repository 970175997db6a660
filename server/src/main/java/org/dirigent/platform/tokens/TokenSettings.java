package org.dirigent.platform.tokens;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How programs may use their access tokens.
 *
 * @param requestsPerMinute most requests with one token in a minute; beyond, they are told to wait
 */
@ConfigurationProperties("dirigent.tokens")
record TokenSettings(@DefaultValue("600") @Min(1) int requestsPerMinute) {}
