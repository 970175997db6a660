package org.dirigent.conversation;

import java.time.Instant;
import org.dirigent.platform.UserId;

/** The agent who served a customer last, and when that contact was. */
public record LastServed(UserId agent, Instant at) {}
