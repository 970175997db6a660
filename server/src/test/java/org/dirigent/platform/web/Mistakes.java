package org.dirigent.platform.web;

import java.time.Duration;
import org.dirigent.platform.AllowedToSignedIn;
import org.dirigent.platform.Problems;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints with faults, which no endpoint of ours should have. */
@TestComponent
@RestController
class Mistakes {

  @GetMapping("/api/test/mistake")
  @AllowedToSignedIn
  String fail() {
    throw new IllegalStateException("on purpose");
  }

  @GetMapping("/api/test/conflict")
  @AllowedToSignedIn
  String conflict() {
    throw Problems.CONFLICT
        .because("Somebody was faster.")
        .with("newest", 7)
        .retryAfter(Duration.ofMillis(1100));
  }

  /** Declares no access rule. */
  @GetMapping("/api/test/undeclared")
  String undeclared() {
    return "nobody should read this";
  }
}
