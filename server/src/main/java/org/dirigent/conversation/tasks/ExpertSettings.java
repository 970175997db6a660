package org.dirigent.conversation.tasks;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How colleagues without a seat are asked.
 *
 * @param remindAfter after this time of working days they are reminded, once
 * @param zone in which days begin and end, and due times are written
 * @param address where their browsers reach this server, such as {@code https://desk.example};
 *     nothing means this machine
 */
@ConfigurationProperties("dirigent.experts")
record ExpertSettings(
    @DefaultValue("24h") Duration remindAfter,
    @DefaultValue("Europe/Berlin") ZoneId zone,
    @DefaultValue("") String address) {}
