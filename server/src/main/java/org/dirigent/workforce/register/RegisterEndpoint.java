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
import org.dirigent.workforce.Named;
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
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A register over HTTP: everybody signed in reads, administrators change. Whoever changes or
 * retires names the version they saw; a newer one is not overwritten.
 */
abstract class RegisterEndpoint<T extends Named> {

  private final Register<T> register;

  RegisterEndpoint(Register<T> register) {
    this.register = register;
  }

  /**
   * Refuses what points to something that is not there, or contradicts itself.
   *
   * @param id of what is changed; null for what is new
   */
  void check(T wanted, @Nullable UUID id) {}

  @GetMapping
  @AllowedToSignedIn
  List<Configured<T>> list() {
    return register.all();
  }

  @GetMapping("/{id}")
  @AllowedToSignedIn
  ResponseEntity<Configured<T>> read(@PathVariable UUID id) {
    return Tagged.ok(register.required(id));
  }

  @PostMapping
  @AllowedTo(Role.ADMINISTRATOR)
  ResponseEntity<Configured<T>> add(
      @Valid @RequestBody T wanted, @AuthenticationPrincipal SignedIn me) {
    check(wanted, null);
    return Tagged.created(register.add(wanted, AuditEntry.by(me)));
  }

  @PutMapping("/{id}")
  @AllowedTo(Role.ADMINISTRATOR)
  ResponseEntity<Configured<T>> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody T wanted,
      @AuthenticationPrincipal SignedIn me) {
    check(wanted, id);
    return Tagged.ok(register.change(id, Version.from(ifMatch), wanted, AuditEntry.by(me)));
  }

  @DeleteMapping("/{id}")
  @AllowedTo(Role.ADMINISTRATOR)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retire(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @AuthenticationPrincipal SignedIn me) {
    register.retire(id, Version.from(ifMatch), AuditEntry.by(me));
  }
}
