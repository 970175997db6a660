package org.dirigent.insight;

import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The wallboard once; live it comes over the desk's stream. */
@RestController
@RequestMapping("/api/wallboard")
class WallboardEndpoint {

  private final Wallboard wallboard;

  WallboardEndpoint(Wallboard wallboard) {
    this.wallboard = wallboard;
  }

  @GetMapping
  @AllowedTo(Role.SUPERVISOR)
  Wallboard.Picture read() {
    return wallboard.picture();
  }
}
