package org.dirigent.conversation.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.dirigent.conversation.tasks.ExpertVisits.Visited;
import org.dirigent.platform.ClientAddress;
import org.dirigent.platform.RateLimit;
import org.dirigent.platform.RateLimits;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Bounds how often one address tries links that lead nowhere, and how often one link is used. Who
 * has a link that leads somewhere is not counted with those who guess.
 */
@Component
final class ExpertGate {

  private static final int GUESSES = 30;
  private static final int USES = 120;

  private final ExpertVisits visits;
  // Only while a request is answered there is one to ask.
  private final ObjectProvider<HttpServletRequest> request;
  private final RateLimit guesses;
  private final RateLimit uses;

  ExpertGate(ExpertVisits visits, ObjectProvider<HttpServletRequest> request, RateLimits limits) {
    this.visits = visits;
    this.request = request;
    this.guesses = limits.of("expert-guesses", GUESSES, Duration.ofMinutes(10));
    this.uses = limits.of("expert-links", USES, Duration.ofMinutes(1));
  }

  /** Where the link leads, unless too many were tried. */
  Visited visit(ExpertLink link) {
    String address = ClientAddress.of(request.getObject()).limitKey();
    Optional<Duration> pause = guesses.take(address);
    if (pause.isPresent()) {
      return new Visited.TooOften(pause.get());
    }
    Visited visited =
        uses.take(HexFormat.of().formatHex(link.hash()))
            .<Visited>map(Visited.TooOften::new)
            .orElseGet(() -> visits.visit(link));
    if (!(visited instanceof Visited.Unknown)) {
      guesses.giveBack(address);
    }
    return visited;
  }
}
