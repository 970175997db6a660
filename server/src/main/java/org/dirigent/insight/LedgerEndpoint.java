package org.dirigent.insight;

import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The ledger, for whoever wants to see that nothing was lost. */
@RestController
@RequestMapping("/api/insight/ledger")
class LedgerEndpoint {

  private final Ledger ledger;

  LedgerEndpoint(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Everything that ever arrived, by channel and by what became of it. */
  @GetMapping
  @AllowedTo({Role.SUPERVISOR, Role.ADMINISTRATOR})
  Ledger.Balance read() {
    return ledger.balance();
  }
}
