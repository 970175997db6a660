/**
 * The desk as people live with it: every screen looked at by axe, the first start without the demo,
 * and the days on which something goes wrong. Owns the houses and people of these stories; not the
 * main job, which the road tells. Start at {@link org.dirigent.stories.desk.AccessStory}.
 */
@NullMarked
package org.dirigent.stories.desk;

import org.jspecify.annotations.NullMarked;
