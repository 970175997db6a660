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
import org.dirigent.workforce.Hours;
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

/** Opening hours over HTTP: everybody signed in reads, administrators change. */
@RestController
@RequestMapping("/api/hours")
class HoursEndpoint {

  private final Registers registers;
  private final References references;

  HoursEndpoint(Registers registers, References references) {
    this.registers = registers;
    this.references = references;
  }

  @GetMapping
  @AllowedToSignedIn
  List<Configured<Hours>> list() {
    return registers.hours.all();
  }

  @GetMapping("/{id}")
  @AllowedToSignedIn
  ResponseEntity<Configured<Hours>> read(@PathVariable UUID id) {
    return Tagged.ok(registers.hours.required(id));
  }

  @PostMapping
  @AllowedTo(Role.ADMINISTRATOR)
  ResponseEntity<Configured<Hours>> add(
      @Valid @RequestBody Hours hours, @AuthenticationPrincipal SignedIn me) {
    references.check(hours);
    return Tagged.created(registers.hours.add(hours, AuditEntry.by(me)));
  }

  @PutMapping("/{id}")
  @AllowedTo(Role.ADMINISTRATOR)
  ResponseEntity<Configured<Hours>> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody Hours hours,
      @AuthenticationPrincipal SignedIn me) {
    references.check(hours);
    return Tagged.ok(registers.hours.change(id, Version.from(ifMatch), hours, AuditEntry.by(me)));
  }

  @DeleteMapping("/{id}")
  @AllowedTo(Role.ADMINISTRATOR)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retire(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @AuthenticationPrincipal SignedIn me) {
    registers.hours.retire(id, Version.from(ifMatch), AuditEntry.by(me));
  }
}
