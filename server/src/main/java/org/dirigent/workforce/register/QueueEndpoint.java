package org.dirigent.workforce.register;

import java.util.UUID;
import org.dirigent.workforce.Queue;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The queues over HTTP. */
@RestController
@RequestMapping("/api/queues")
class QueueEndpoint extends RegisterEndpoint<Queue> {

  private final References references;

  QueueEndpoint(Registers registers, References references) {
    super(registers.queues);
    this.references = references;
  }

  @Override
  void check(Queue wanted, @Nullable UUID id) {
    references.check(wanted, id);
  }
}
