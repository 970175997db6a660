package org.dirigent.routing.workload;

import org.dirigent.routing.Command;
import org.dirigent.routing.Tick;

/// A command and the moment at which it comes.
public record TimedCommand(Tick at, Command command) {}
