package org.dirigent.platform.audit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log over HTTP, for administrators. */
@RestController
@RequestMapping("/api/audit")
@AllowedTo(Role.ADMINISTRATOR)
class AuditEndpoint {

  private final JdbcClient jdbc;
  private final Verifier verifier;

  AuditEndpoint(JdbcClient jdbc, Verifier verifier) {
    this.jdbc = jdbc;
    this.verifier = verifier;
  }

  /** A page of entries, newest first; {@code next} is the cursor of the one after it. */
  @GetMapping
  Page list(AuditQuery query, @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    List<AuditView> items = query.page(jdbc, limit).stream().map(AuditView::of).toList();
    return new Page(items, items.size() < limit ? null : items.getLast().id());
  }

  /** Follows the chain; reads the whole log, so it is asked for rarely. */
  @GetMapping("/verification")
  Verifier.Verdict verify() {
    return verifier.verify();
  }

  /** One page, and the cursor of the next if there may be one. */
  record Page(List<AuditView> items, @Nullable String next) {}
}
