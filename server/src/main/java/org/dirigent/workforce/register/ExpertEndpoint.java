package org.dirigent.workforce.register;

import org.dirigent.workforce.Expert;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The experts over HTTP. */
@RestController
@RequestMapping("/api/experts")
class ExpertEndpoint extends RegisterEndpoint<Expert> {

  ExpertEndpoint(Registers registers) {
    super(registers.experts);
  }
}
