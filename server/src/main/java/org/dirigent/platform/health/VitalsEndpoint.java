package org.dirigent.platform.health;

import java.util.Comparator;
import java.util.List;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.HealthPart;
import org.dirigent.platform.HealthPart.Finding;
import org.dirigent.platform.HealthPart.State;
import org.dirigent.platform.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the product is, with a reason for each part. */
@RestController
@RequestMapping("/api/health")
@AllowedTo({Role.SUPERVISOR, Role.ADMINISTRATOR})
class VitalsEndpoint {

  private static final Logger log = LoggerFactory.getLogger(VitalsEndpoint.class);

  /** The worst of all parts, and each of them. */
  record Health(State state, List<Part> parts) {}

  /** One part. */
  record Part(String name, State state, String reason, String remedy) {}

  private final ObjectProvider<HealthPart> parts;

  VitalsEndpoint(ObjectProvider<HealthPart> parts) {
    this.parts = parts;
  }

  /** Answers 503 only if the product cannot serve, and says why in either case. */
  @GetMapping
  ResponseEntity<Health> health() {
    List<Part> all =
        parts
            .orderedStream()
            .map(VitalsEndpoint::looked)
            .sorted(Comparator.comparing(Part::state).reversed().thenComparing(Part::name))
            .toList();
    State worst = all.stream().map(Part::state).max(Comparator.naturalOrder()).orElse(State.WELL);
    boolean serves = worst != State.ILL;
    return ResponseEntity.status(serves ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .body(new Health(worst, all));
  }

  private static Part looked(HealthPart part) {
    Finding finding;
    try {
      finding = part.look();
    } catch (RuntimeException e) {
      log.warn("The health of {} cannot be told: {}", part.name(), e.toString());
      finding =
          Finding.ill(
              "Looking at it failed: " + e.getClass().getSimpleName(),
              "The log of this moment says more.");
    }
    return new Part(part.name(), finding.state(), finding.reason(), finding.remedy());
  }
}
