package org.dirigent.platform.web;

import org.dirigent.platform.AllowedToSignedIn;
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

  /** Declares no access rule. */
  @GetMapping("/api/test/undeclared")
  String undeclared() {
    return "nobody should read this";
  }
}
