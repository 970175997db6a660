package org.dirigent.platform.leases;

import java.util.UUID;

/** Names this node over all of its lives; two nodes never share one. */
record NodeId(UUID value) {}
