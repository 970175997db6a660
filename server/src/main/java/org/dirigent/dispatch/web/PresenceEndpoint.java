package org.dirigent.dispatch.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.dirigent.dispatch.AgentNow;
import org.dirigent.dispatch.Floor;
import org.dirigent.dispatch.PresenceView;
import org.dirigent.dispatch.engine.Numbers;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.routing.AgentCommand;
import org.dirigent.routing.Presence;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Reason;
import org.dirigent.workforce.ReasonId;
import org.dirigent.workforce.Workforce;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether I want work now. */
@RestController
@RequestMapping("/api/presence")
@AllowedTo(Role.AGENT)
class PresenceEndpoint {

  /**
   * A wish.
   *
   * @param status {@code available}, {@code away} or {@code offline}
   * @param reasonId why away
   * @param whenIdle first finish what is in hand
   */
  record Wish(@NotNull String status, @Nullable ReasonId reasonId, @Nullable Boolean whenIdle) {}

  private final Baton baton;
  private final Floor floor;
  private final Numbers numbers;
  private final Workforce workforce;

  PresenceEndpoint(Baton baton, Floor floor, Numbers numbers, Workforce workforce) {
    this.baton = baton;
    this.floor = floor;
    this.numbers = numbers;
    this.workforce = workforce;
  }

  @GetMapping
  PresenceView read(@AuthenticationPrincipal SignedIn me) {
    return PresenceView.of(now(me));
  }

  @PutMapping
  PresenceView wish(@Valid @RequestBody Wish wish, @AuthenticationPrincipal SignedIn me) {
    baton.carryOut(
        new AgentCommand.SetPresence(
            numbers.of(new AgentId(me.id().value())),
            presence(wish),
            Boolean.TRUE.equals(wish.whenIdle())
                ? AgentCommand.Moment.AFTER_CURRENT_WORK
                : AgentCommand.Moment.NOW));
    return PresenceView.of(now(me));
  }

  private AgentNow now(SignedIn me) {
    return floor
        .agent(new AgentId(me.id().value()))
        .orElseThrow(
            () ->
                Baton.AGENT_UNKNOWN.because(
                    "You are not set up as an agent yet. Ask an administrator."));
  }

  private Presence presence(Wish wish) {
    return switch (wish.status()) {
      case "available" -> new Presence.Available();
      case "away" ->
          new Presence.Away(numbers.of(Optional.ofNullable(wish.reasonId()).map(this::away)));
      case "offline" -> new Presence.Offline();
      case String other ->
          throw Problems.INVALID
              .because("Presence '" + other + "' is none of available, away, offline.")
              .at(new FieldProblem("status", "refused", "available, away or offline"));
    };
  }

  private ReasonId away(ReasonId id) {
    if (workforce.reason(id).filter(reason -> reason.kind() == Reason.Kind.AWAY).isEmpty()) {
      throw Problems.INVALID
          .because("There is no reason " + id + " for being away.")
          .at(new FieldProblem("reasonId", "unknown", "There is no such reason"));
    }
    return id;
  }
}
