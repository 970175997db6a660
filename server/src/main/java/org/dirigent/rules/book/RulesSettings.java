package org.dirigent.rules.book;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rules are made.
 *
 * @param fourEyes whether whoever changed the draft may not publish it
 * @param zone the time zone of {@code contact.time}, {@code contact.date} and {@code
 *     contact.weekday}
 * @param remembered how many judged contacts are kept for dry runs
 */
@ConfigurationProperties("dirigent.rules")
public record RulesSettings(
    @DefaultValue("false") boolean fourEyes,
    @DefaultValue("Europe/Berlin") ZoneId zone,
    @DefaultValue("10000") int remembered) {}
