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
import org.dirigent.workforce.Queue;
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

/** The queues over HTTP: everybody signed in reads, administrators change. */
@RestController
@RequestMapping("/api/queues")
class QueueEndpoint {

  private final Registers registers;
  private final References references;

  QueueEndpoint(Registers registers, References references) {
    this.registers = registers;
    this.references = references;
  }

  @GetMapping
  @AllowedToSignedIn
  List<Configured<Queue>> list() {
    return registers.queues.all();
  }

  @GetMapping("/{id}")
  @AllowedToSignedIn
  ResponseEntity<Configured<Queue>> read(@PathVariable UUID id) {
    return Tagged.ok(registers.queues.required(id));
  }

  @PostMapping
  @AllowedTo(Role.ADMINISTRATOR)
  ResponseEntity<Configured<Queue>> add(
      @Valid @RequestBody Queue queue, @AuthenticationPrincipal SignedIn me) {
    references.check(queue, null);
    return Tagged.created(registers.queues.add(queue, AuditEntry.by(me)));
  }

  @PutMapping("/{id}")
  @AllowedTo(Role.ADMINISTRATOR)
  ResponseEntity<Configured<Queue>> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody Queue queue,
      @AuthenticationPrincipal SignedIn me) {
    references.check(queue, id);
    return Tagged.ok(registers.queues.change(id, Version.from(ifMatch), queue, AuditEntry.by(me)));
  }

  @DeleteMapping("/{id}")
  @AllowedTo(Role.ADMINISTRATOR)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retire(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @AuthenticationPrincipal SignedIn me) {
    registers.queues.retire(id, Version.from(ifMatch), AuditEntry.by(me));
  }
}
