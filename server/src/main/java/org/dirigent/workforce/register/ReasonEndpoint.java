package org.dirigent.workforce.register;

import org.dirigent.workforce.Reason;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The reasons over HTTP. */
@RestController
@RequestMapping("/api/reasons")
class ReasonEndpoint extends RegisterEndpoint<Reason> {

  ReasonEndpoint(Registers registers) {
    super(registers.reasons);
  }
}
