package org.dirigent.platform.signin;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dirigent.platform.Account;
import org.dirigent.platform.Accounts;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.NewAccount;
import org.dirigent.platform.Role;
import org.dirigent.platform.Secret;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.UserId;
import org.dirigent.platform.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The accounts over HTTP, for administrators. Accounts are disabled, never removed. */
@RestController
@RequestMapping("/api/users")
@AllowedTo(Role.ADMINISTRATOR)
class UserEndpoint {

  private final AccountOffice accounts;

  UserEndpoint(AccountOffice accounts) {
    this.accounts = accounts;
  }

  /** A page of accounts by name; {@code next} is the cursor of the one after it. */
  @GetMapping
  Page list(@RequestParam(defaultValue = "0") @Min(0) int cursor) {
    List<UserView> items = accounts.list(cursor).stream().map(UserView::of).toList();
    return new Page(
        items, items.size() < Accounts.PAGE ? null : Integer.toString(cursor + items.size()));
  }

  @GetMapping("/{id}")
  ResponseEntity<UserView> read(@PathVariable UserId id) {
    return tagged(HttpStatus.OK, accounts.required(id));
  }

  /** Opens an account. Its owner must choose another password at the first sign-in. */
  @PostMapping
  ResponseEntity<UserView> open(
      @Valid @RequestBody NewUser user, @AuthenticationPrincipal SignedIn me) {
    PasswordRules.demand(user.password(), user.login(), user.name());
    return tagged(
        HttpStatus.CREATED, accounts.openWithTemporaryPassword(user.account(), AuditEntry.by(me)));
  }

  /** Changes what is given and leaves the rest; a password given must be changed by its owner. */
  @PatchMapping("/{id}")
  ResponseEntity<UserView> change(
      @PathVariable UserId id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody UserChange change,
      @AuthenticationPrincipal SignedIn me) {
    if (change.password() != null) {
      PasswordRules.demand(change.password(), accounts.required(id));
    }
    Version based = Version.from(ifMatch);
    return tagged(HttpStatus.OK, accounts.change(id, based, change.change(), AuditEntry.by(me)));
  }

  private static ResponseEntity<UserView> tagged(HttpStatus status, Account account) {
    return ResponseEntity.status(status)
        .eTag(new Version(account.version()).etag())
        .body(UserView.of(account));
  }

  /** One page, and the cursor of the next if there may be one. */
  record Page(List<UserView> items, @Nullable String next) {}

  /** What is sent to open an account. */
  record NewUser(
      @NotBlank @Pattern(regexp = Logins.SHAPE, message = Logins.RULE) String login,
      @NotBlank @Size(max = 100) String name,
      @NotEmpty Set<Role> roles,
      @Nullable Locale locale,
      @NotNull Secret password) {

    NewAccount account() {
      return new NewAccount(login, name.strip(), roles, Languages.demand(locale), password);
    }
  }

  /** What is sent to change an account; what is missing stays. */
  record UserChange(
      @Nullable @Pattern(regexp = ".*\\S.*") @Size(max = 100) String name,
      @Nullable @Size(min = 1) Set<Role> roles,
      @Nullable Locale locale,
      @Nullable Boolean active,
      @Nullable Secret password) {

    AccountChange change() {
      return new AccountChange(
          name,
          roles,
          locale == null ? null : Languages.demand(locale),
          active == null ? null : !active,
          password);
    }
  }
}
