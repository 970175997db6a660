package org.dirigent.rules;

import org.dirigent.platform.EventName;

/**
 * Other rules hold from now on.
 *
 * @param waitingToo whether work that waits is to be judged again by them
 */
@EventName("rules.published.1")
public record RulesPublished(long version, boolean waitingToo) {}
