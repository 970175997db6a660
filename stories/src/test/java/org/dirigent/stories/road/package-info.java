/**
 * The main job, end to end: a customer in one browser, agents in others, the real process between
 * them. Owns how people use the screens ({@link org.dirigent.stories.road.Visitor}, {@link
 * org.dirigent.stories.road.AgentAtDesk}); not how the process is started. Start at {@link
 * org.dirigent.stories.road.RoadStory}.
 */
@NullMarked
package org.dirigent.stories.road;

import org.jspecify.annotations.NullMarked;
