package org.dirigent.platform.live;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How desks stay connected.
 *
 * @param ping a desk is pinged so often
 * @param pong a desk that is silent for this long after a ping is lost
 * @param buffer most news that wait for one slow desk; beyond, it is cut off and reconnects
 * @param tabs most connections of one person; the oldest makes room
 */
@ConfigurationProperties("dirigent.live")
record LiveSettings(
    @DefaultValue("10s") Duration ping,
    @DefaultValue("10s") Duration pong,
    @DefaultValue("1000") int buffer,
    @DefaultValue("10") int tabs) {}
