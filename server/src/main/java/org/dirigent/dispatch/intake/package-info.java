/**
 * Owns how news of the modules below becomes commands: work that arose, customers who left, changed
 * configuration, desks that come and go. Does not decide. Start at {@link
 * org.dirigent.dispatch.intake.WorkIntake}.
 */
@NullMarked
package org.dirigent.dispatch.intake;

import org.jspecify.annotations.NullMarked;
