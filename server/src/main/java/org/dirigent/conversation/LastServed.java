package org.dirigent.conversation;

import java.time.Instant;
import org.dirigent.workforce.AgentId;

/** The agent who served a customer last, and when that contact was. */
public record LastServed(AgentId agent, Instant at) {}
