package org.dirigent.workforce.register;

import java.util.UUID;
import org.dirigent.workforce.Hours;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The opening hours over HTTP. */
@RestController
@RequestMapping("/api/hours")
class HoursEndpoint extends RegisterEndpoint<Hours> {

  private final References references;

  HoursEndpoint(Registers registers, References references) {
    super(registers.hours);
    this.references = references;
  }

  @Override
  void check(Hours wanted, @Nullable UUID id) {
    references.check(wanted);
  }
}
