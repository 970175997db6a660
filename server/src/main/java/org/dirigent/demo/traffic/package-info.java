/**
 * Owns the invented customers who come while nobody plays one: who they are, what they say, when
 * they lose patience. Speaks the widget's public protocol over HTTP like any browser and knows no
 * inside of ours; never plays an agent. Start at {@link org.dirigent.demo.traffic.Street}.
 */
@NullMarked
package org.dirigent.demo.traffic;

import org.jspecify.annotations.NullMarked;
