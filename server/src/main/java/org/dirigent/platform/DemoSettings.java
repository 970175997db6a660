package org.dirigent.platform;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether this process shows a made-up organisation to somebody who tries Dirigent.
 *
 * @param demo whether people, queues and contacts are made up at the first start
 * @param traffic how many made-up contacts per hour arrive while it runs
 */
@ConfigurationProperties("dirigent")
public record DemoSettings(
    @DefaultValue("false") boolean demo, @DefaultValue("0") @Min(0) @Max(100_000) int traffic) {}
