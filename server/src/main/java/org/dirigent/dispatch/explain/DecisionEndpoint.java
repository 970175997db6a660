package org.dirigent.dispatch.explain;

import java.util.List;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "Why me?" */
@RestController
@RequestMapping("/api/work/{work}/decisions")
class DecisionEndpoint {

  private final Explanations explanations;

  DecisionEndpoint(Explanations explanations) {
    this.explanations = explanations;
  }

  /** Every choice that was made about this work, the newest first. */
  @GetMapping
  @AllowedTo(Role.AGENT)
  List<DecisionView> read(@PathVariable WorkItemId work) {
    return explanations.of(work);
  }
}
