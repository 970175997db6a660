package org.dirigent.workforce.register;

import java.util.UUID;
import org.dirigent.workforce.Disposition;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The disposition codes over HTTP. */
@RestController
@RequestMapping("/api/dispositions")
class DispositionEndpoint extends RegisterEndpoint<Disposition> {

  private final References references;

  DispositionEndpoint(Registers registers, References references) {
    super(registers.dispositions);
    this.references = references;
  }

  @Override
  void check(Disposition wanted, @Nullable UUID id) {
    references.check(wanted);
  }
}
