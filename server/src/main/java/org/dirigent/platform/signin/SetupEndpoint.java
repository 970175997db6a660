package org.dirigent.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import org.dirigent.platform.ClientAddress;
import org.dirigent.platform.NewAccount;
import org.dirigent.platform.OpenToPublic;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.RateLimit;
import org.dirigent.platform.RateLimits;
import org.dirigent.platform.Role;
import org.dirigent.platform.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Opens the first account, once, and signs in whoever can read what the server printed when it
 * started.
 */
@RestController
@RequestMapping("/api/setup")
class SetupEndpoint {

  private final AccountOffice accounts;
  private final Door door;
  private final SetupCode code;
  private final RateLimit tries;

  SetupEndpoint(AccountOffice accounts, Door door, SetupCode code, RateLimits limits) {
    this.accounts = accounts;
    this.door = door;
    this.code = code;
    this.tries = limits.of("setup", 10, Duration.ofMinutes(5));
  }

  @GetMapping
  @OpenToPublic(because = "a page must learn whether to ask for the setup code or for a login")
  State show() {
    return new State(accounts.isEmpty());
  }

  @PostMapping
  @OpenToPublic(because = "nobody can sign in before there is an account; the code protects it")
  @ResponseStatus(HttpStatus.CREATED)
  SessionView open(
      @Valid @RequestBody FirstAdministrator first,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!accounts.isEmpty()) {
      throw alreadySetUp();
    }
    tries.demand(ClientAddress.of(request).limitKey());
    if (!code.matches(first.code())) {
      throw SigninProblems.WRONG_SETUP_CODE.because(
          "Type the setup code that the server printed when it started.");
    }
    PasswordRules.demand(first.password(), first.login(), first.name());
    if (!accounts.openFirst(first.account())) {
      throw alreadySetUp();
    }
    return door.enter(first.login(), first.password(), null, request, response);
  }

  private static ProblemOccurred alreadySetUp() {
    return SigninProblems.ALREADY_SET_UP.because("There are accounts. Sign in with one of them.");
  }

  /** Whether the first account is still to be opened. */
  record State(boolean needed) {}

  /** What is sent to open the first account. */
  record FirstAdministrator(
      @NotNull Secret code,
      @NotBlank @Pattern(regexp = Logins.SHAPE, message = Logins.RULE) String login,
      @NotBlank @Size(max = 100) String name,
      @Nullable Locale locale,
      @NotNull Secret password) {

    NewAccount account() {
      return new NewAccount(
          login, name.strip(), Set.of(Role.ADMINISTRATOR), Languages.demand(locale), password);
    }
  }
}
