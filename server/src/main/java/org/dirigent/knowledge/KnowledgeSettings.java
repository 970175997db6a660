package org.dirigent.knowledge;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How prepared texts and articles are written.
 *
 * @param zone the organisation's time zone, for the date of today
 */
@ConfigurationProperties("dirigent.knowledge")
public record KnowledgeSettings(@DefaultValue("Europe/Berlin") ZoneId zone) {}
