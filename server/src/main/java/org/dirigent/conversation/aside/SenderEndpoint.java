package org.dirigent.conversation.aside;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Senders of whom something was decided, over HTTP; the first 200 that a query finds. */
@RestController
@RequestMapping("/api/senders")
@AllowedTo({Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
class SenderEndpoint {

  private final SenderOffice office;
  private final TransactionOperations transaction;

  SenderEndpoint(SenderOffice office, TransactionOperations transaction) {
    this.office = office;
    this.transaction = transaction;
  }

  @GetMapping
  List<KnownSender> list(@RequestParam(defaultValue = "") @Size(max = 254) String query) {
    return office.list(query);
  }

  @PutMapping("/{sender}")
  KnownSender put(
      @PathVariable String sender,
      @Valid @RequestBody Decision decision,
      @AuthenticationPrincipal SignedIn me) {
    String reason = decision.reason() == null ? "" : decision.reason();
    return transaction.execute(_ -> office.put(sender, decision.standing(), reason, me));
  }

  @DeleteMapping("/{sender}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void forget(@PathVariable String sender, @AuthenticationPrincipal SignedIn me) {
    transaction.executeWithoutResult(_ -> office.forget(sender, me));
  }

  /** What holds for a sender from now on, and why. */
  record Decision(@NotNull Standing standing, @Nullable @Size(max = 200) String reason) {}
}
