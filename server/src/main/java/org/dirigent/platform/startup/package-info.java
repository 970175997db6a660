/**
 * Owns the moments around the start: the data directory is taken, settings are judged, people are
 * told where to go or why not. Does not start anything itself. Start at {@link
 * org.dirigent.platform.startup.StartupConfiguration}.
 */
@NullMarked
package org.dirigent.platform.startup;

import org.jspecify.annotations.NullMarked;
