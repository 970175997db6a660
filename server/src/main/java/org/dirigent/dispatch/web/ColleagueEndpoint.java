package org.dirigent.dispatch.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dirigent.dispatch.AgentNow;
import org.dirigent.dispatch.Floor;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.ColleagueNames;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Skill;
import org.dirigent.workforce.Workforce;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** To whom work can be passed on. */
@RestController
@RequestMapping("/api/colleagues")
class ColleagueEndpoint {

  /** Somebody else. */
  record Colleague(
      AgentId id, String name, AgentNow.Status status, boolean free, List<String> skills) {}

  private final Floor floor;
  private final Workforce workforce;
  private final ColleagueNames names;

  ColleagueEndpoint(Floor floor, Workforce workforce, ColleagueNames names) {
    this.floor = floor;
    this.workforce = workforce;
    this.names = names;
  }

  /** Everybody but me, those who could take something now first; of one queue, or all. */
  @GetMapping
  @AllowedTo(Role.AGENT)
  List<Colleague> list(
      @RequestParam(required = false) @Nullable QueueId queueId,
      @AuthenticationPrincipal SignedIn me) {
    return workforce.agents().entrySet().stream()
        .filter(agent -> !agent.getKey().value().equals(me.id().value()))
        .filter(agent -> queueId == null || agent.getValue().queueIds().contains(queueId))
        .map(agent -> colleague(agent.getKey(), agent.getValue()))
        .sorted(
            java.util.Comparator.comparing((Colleague c) -> !c.free())
                .thenComparing(Colleague::name, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private Colleague colleague(AgentId id, Agent agent) {
    Optional<AgentNow> now = floor.agent(id);
    boolean free =
        now.filter(n -> n.status() == AgentNow.Status.AVAILABLE && n.reachable() && n.free())
            .isPresent();
    return new Colleague(
        id,
        names.of(id),
        now.map(AgentNow::status).orElse(AgentNow.Status.OFFLINE),
        free,
        agent.skills().stream()
            .map(skill -> workforce.skill(skill.skillId()).map(Skill::name).orElse(null))
            .filter(Objects::nonNull)
            .toList());
  }
}
