package org.dirigent.insight;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How numbers are counted.
 *
 * @param zone the organisation's time zone, in which a day begins at midnight
 */
@ConfigurationProperties("dirigent.insight")
record InsightSettings(@DefaultValue("Europe/Berlin") ZoneId zone) {}
