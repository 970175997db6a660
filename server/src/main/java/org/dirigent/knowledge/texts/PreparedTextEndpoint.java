package org.dirigent.knowledge.texts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.dirigent.knowledge.PreparedText;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.Version;
import org.dirigent.workforce.Configured;
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
 * A shelf over HTTP. Everybody writes what is for themselves; what the whole team uses is written
 * by supervisors and administrators. Nobody sees what is another's own.
 */
@AllowedTo({Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
abstract class PreparedTextEndpoint<T extends PreparedText> {

  private final Shelf<T> shelf;

  PreparedTextEndpoint(Shelf<T> shelf) {
    this.shelf = shelf;
  }

  /** Refuses what points to something that is not there, or says nothing. */
  void check(T wanted) {}

  @GetMapping("/{id}")
  ResponseEntity<Configured<T>> read(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
    return tagged(HttpStatus.OK, shelf.required(id, me.id()));
  }

  @PostMapping
  ResponseEntity<Configured<T>> add(
      @Valid @RequestBody T wanted, @AuthenticationPrincipal SignedIn me) {
    mayWrite(wanted, me);
    variablesMustBeKnown(wanted);
    check(wanted);
    return tagged(HttpStatus.CREATED, shelf.add(wanted, AuditEntry.by(me)));
  }

  @PutMapping("/{id}")
  ResponseEntity<Configured<T>> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody T wanted,
      @AuthenticationPrincipal SignedIn me) {
    Configured<T> present = shelf.required(id, me.id());
    mayWrite(present.settings(), me);
    mayWrite(wanted, me);
    variablesMustBeKnown(wanted);
    check(wanted);
    return tagged(
        HttpStatus.OK, shelf.change(present, Version.from(ifMatch), wanted, AuditEntry.by(me)));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retire(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @AuthenticationPrincipal SignedIn me) {
    Configured<T> present = shelf.required(id, me.id());
    mayWrite(present.settings(), me);
    shelf.retire(present, Version.from(ifMatch), AuditEntry.by(me));
  }

  private static void mayWrite(PreparedText text, SignedIn me) {
    if (!text.personal() && !me.has(Role.SUPERVISOR) && !me.has(Role.ADMINISTRATOR)) {
      throw Problems.NOT_ALLOWED.because(
          "What the whole team uses is changed by supervisors and administrators. Make it personal.");
    }
  }

  private static void variablesMustBeKnown(PreparedText text) {
    for (var written : text.written()) {
      var unknown = Variables.unknown(written.text());
      if (!unknown.isEmpty()) {
        String detail =
            "Nothing is known as %s. There are %s."
                .formatted(
                    String.join(", ", unknown),
                    String.join(", ", Variables.KNOWN.stream().sorted().toList()));
        throw Problems.INVALID
            .because(detail)
            .at(new FieldProblem(written.field(), "unknown-variable", detail));
      }
    }
  }

  private static <T extends PreparedText> ResponseEntity<Configured<T>> tagged(
      HttpStatus status, Configured<T> kept) {
    return ResponseEntity.status(status).eTag(new Version(kept.version()).etag()).body(kept);
  }

  /** Where a text is to be used. */
  record Use(@NotNull UUID conversationId) {}
}
