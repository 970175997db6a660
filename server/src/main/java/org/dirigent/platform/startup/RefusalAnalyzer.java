package org.dirigent.platform.startup;

import org.dirigent.platform.StartRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Turns a refusal of ours into problem and remedy. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RefusalAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable whole, StartRefused refusal) {
    return new FailureAnalysis(String.valueOf(refusal.getMessage()), refusal.remedy(), refusal);
  }
}
