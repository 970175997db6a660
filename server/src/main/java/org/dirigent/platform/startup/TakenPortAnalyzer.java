package org.dirigent.platform.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says which port is taken and how to name another. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TakenPortAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable whole, PortInUseException taken) {
    int port = taken.getPort();
    return new FailureAnalysis(
        "Port %d is taken by another program.".formatted(port),
        "Stop that program, or let Dirigent answer elsewhere: --port %d.".formatted(port + 1),
        taken);
  }
}
