package org.dirigent.conversation.accounts;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.dirigent.channel.AccountId;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.Version;
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

/** Channel accounts over HTTP, for administrators. */
@RestController
@RequestMapping("/api/accounts")
@AllowedTo(Role.ADMINISTRATOR)
class AccountEndpoint {

  private final AccountOffice office;

  AccountEndpoint(AccountOffice office) {
    this.office = office;
  }

  @GetMapping
  List<AccountView> list() {
    return office.all().stream().map(AccountView::of).toList();
  }

  @GetMapping("/{id}")
  ResponseEntity<AccountView> read(@PathVariable UUID id) {
    return answer(HttpStatus.OK, office.required(new AccountId(id)));
  }

  @PostMapping
  ResponseEntity<AccountView> open(
      @Valid @RequestBody AccountChange change, @AuthenticationPrincipal SignedIn me) {
    return answer(HttpStatus.CREATED, office.open(change, AuditEntry.by(me)));
  }

  @PutMapping("/{id}")
  ResponseEntity<AccountView> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody AccountChange change,
      @AuthenticationPrincipal SignedIn me) {
    return answer(
        HttpStatus.OK,
        office.change(new AccountId(id), Version.from(ifMatch), change, AuditEntry.by(me)));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retire(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @AuthenticationPrincipal SignedIn me) {
    office.retire(new AccountId(id), Version.from(ifMatch), AuditEntry.by(me));
  }

  private static ResponseEntity<AccountView> answer(HttpStatus status, StoredAccount account) {
    return ResponseEntity.status(status)
        .eTag(new Version(account.version()).etag())
        .body(AccountView.of(account));
  }
}
