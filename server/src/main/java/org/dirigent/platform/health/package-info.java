/**
 * Owns the answer to "how are you?": all parts with their reasons, for supervisors and for whoever
 * watches the process. Does not know what the parts of other modules mean; they are beans of {@link
 * org.dirigent.platform.HealthPart}. Start at {@link org.dirigent.platform.health.VitalsEndpoint}.
 */
@NullMarked
package org.dirigent.platform.health;

import org.jspecify.annotations.NullMarked;
