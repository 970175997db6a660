package org.dirigent.workforce.register;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.AllowedToSignedIn;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.Version;
import org.dirigent.workforce.Configured;
import org.dirigent.workforce.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reasons over HTTP: everybody signed in reads, administrators change. */
@RestController
@RequestMapping("/api/reasons")
class ReasonEndpoint {

  private final Registers registers;

  ReasonEndpoint(Registers registers) {
    this.registers = registers;
  }

  @GetMapping
  @AllowedToSignedIn
  List<Configured<Reason>> list() {
    return registers.reasons.all();
  }

  @GetMapping("/{id}")
  @AllowedToSignedIn
  ResponseEntity<Configured<Reason>> read(@PathVariable UUID id) {
    return Tagged.ok(registers.reasons.required(id));
  }

  @PostMapping
  @AllowedTo(Role.ADMINISTRATOR)
  ResponseEntity<Configured<Reason>> add(
      @Valid @RequestBody Reason reason, @AuthenticationPrincipal SignedIn me) {
    return Tagged.created(registers.reasons.add(reason, AuditEntry.by(me)));
  }

  @PutMapping("/{id}")
  @AllowedTo(Role.ADMINISTRATOR)
  ResponseEntity<Configured<Reason>> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody Reason reason,
      @AuthenticationPrincipal SignedIn me) {
    return Tagged.ok(
        registers.reasons.change(id, Version.from(ifMatch), reason, AuditEntry.by(me)));
  }

  @DeleteMapping("/{id}")
  @AllowedTo(Role.ADMINISTRATOR)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retire(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @AuthenticationPrincipal SignedIn me) {
    registers.reasons.retire(id, Version.from(ifMatch), AuditEntry.by(me));
  }
}
