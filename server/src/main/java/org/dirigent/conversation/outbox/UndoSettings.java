package org.dirigent.conversation.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what was written may be taken back.
 *
 * @param undo on channels that are not live, every message of an agent is held so long
 */
@ConfigurationProperties("dirigent")
record UndoSettings(@DefaultValue("10s") Duration undo) {}
