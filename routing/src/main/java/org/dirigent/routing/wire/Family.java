package org.dirigent.routing.wire;

import java.util.List;

/// A sealed type and its members; a member's position is its number on the wire for ever.
record Family(Class<?> root, List<Class<?>> members) {}
