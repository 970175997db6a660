package org.dirigent.dispatch.web;

import java.util.List;
import java.util.Optional;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.dispatch.Cards;
import org.dirigent.dispatch.Work;
import org.dirigent.dispatch.WorkCard;
import org.dirigent.dispatch.WorkList;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Work items to look at; what can be done with them stands in {@link WorkActionEndpoint}. */
@RestController
@RequestMapping("/api/work")
@AllowedTo(Role.AGENT)
class WorkEndpoint {

  private static final int LIMIT = 200;

  /**
   * A page of work.
   *
   * @param next what to send as cursor for the next page; none behind the last
   */
  record Page(List<WorkCard> items, @Nullable String next) {}

  private final WorkList works;
  private final Cards cards;

  WorkEndpoint(WorkList works, Cards cards) {
    this.works = works;
    this.cards = cards;
  }

  @GetMapping
  Page list(
      @RequestParam(defaultValue = "mine") String scope,
      @RequestParam(required = false) @Nullable QueueId queueId,
      @RequestParam(defaultValue = "0") int cursor,
      @RequestParam(defaultValue = "50") int limit,
      @AuthenticationPrincipal SignedIn me) {
    if (cursor < 0 || limit < 1 || limit > LIMIT) {
      throw Problems.INVALID.because(
          "cursor is at least 0 and limit 1 to %d, not %d and %d.".formatted(LIMIT, cursor, limit));
    }
    Optional<QueueId> queue = Optional.ofNullable(queueId);
    List<Work> found =
        switch (scope) {
          case "mine" -> works.inHandOf(new AgentId(me.id().value()));
          case "waiting" -> works.waiting(queue, cursor, limit);
          case "all" -> works.underWay(queue, cursor, limit);
          default ->
              throw Problems.INVALID
                  .because("Scope '" + scope + "' is none of mine, waiting, all.")
                  .at(new FieldProblem("scope", "refused", "mine, waiting or all"));
        };
    boolean more = !scope.equals("mine") && found.size() == limit;
    return new Page(cards.cards(found), more ? String.valueOf(cursor + limit) : null);
  }

  @GetMapping("/{work}")
  WorkCard read(@PathVariable WorkItemId work) {
    return cards
        .card(work)
        .orElseThrow(() -> Baton.WORK_UNKNOWN.because("There is no work " + work + "."));
  }
}
