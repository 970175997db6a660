package org.dirigent.platform.live;

import java.time.InstantSource;
import org.dirigent.platform.LiveBus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each connection needs of the house. */
@Component
record DeskTools(LiveBus bus, Feeds feeds, JsonMapper json, InstantSource clock) {}
