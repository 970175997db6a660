package org.dirigent.platform.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What files are taken in.
 *
 * @param limit most bytes of one file
 * @param evidence most bytes of a raw message that is kept as it came
 * @param orphans a file that nothing refers to is removed after so long
 */
@ConfigurationProperties("dirigent.files")
record FileSettings(
    @DefaultValue("25MB") DataSize limit,
    @DefaultValue("150MB") DataSize evidence,
    @DefaultValue("24h") Duration orphans) {}
