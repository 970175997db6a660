package org.dirigent.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dirigent.platform.AllowedToSignedIn;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.BySessionOnly;
import org.dirigent.platform.ClientAddress;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Secret;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people do with their own account: another password, their sessions. */
@RestController
@AllowedToSignedIn
@BySessionOnly(because = "a password and sessions belong to people")
class OwnAccountEndpoint {

  private final SignIn signIn;
  private final AccountOffice accounts;
  private final PostgresSessions sessions;

  OwnAccountEndpoint(SignIn signIn, AccountOffice accounts, PostgresSessions sessions) {
    this.signIn = signIn;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  /** Changes the password; all other sessions of the account end. */
  @PostMapping("/api/session/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void changePassword(
      @Valid @RequestBody PasswordChange change,
      SessionAuthentication me,
      HttpServletRequest request) {
    if (!signIn.proves(me.row(), change.current(), ClientAddress.of(request))) {
      throw Problems.INVALID
          .because("The present password is wrong.")
          .at(new FieldProblem("current", "wrong", "The present password is wrong"));
    }
    PasswordRules.demand(change.next(), me.row().account());
    accounts.changePassword(
        me.getPrincipal().id(), change.next(), AuditEntry.by(me.getPrincipal()), me.session());
  }

  /** Where this person is signed in. */
  @GetMapping("/api/sessions")
  List<SessionListing> list(SessionAuthentication me) {
    return sessions.list(me.getPrincipal().id()).stream()
        .map(session -> SessionListing.of(session, me.session()))
        .toList();
  }

  /** Ends one of one's own sessions. */
  @DeleteMapping("/api/sessions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable UUID id, SessionAuthentication me) {
    if (!sessions.end(me.getPrincipal().id(), new SessionId(id))) {
      throw Problems.NOT_FOUND.because("You have no session " + id + ".");
    }
  }

  /** What is sent to change one's password. */
  record PasswordChange(@NotNull Secret current, @NotNull Secret next) {}

  /** One place where a person is signed in; {@code present} marks the one that asks. */
  record SessionListing(
      UUID id, Instant openedAt, Instant usedAt, String address, String device, boolean present) {

    static SessionListing of(OpenSession session, SessionId present) {
      return new SessionListing(
          session.id().value(),
          session.openedAt(),
          session.usedAt(),
          session.address(),
          session.device(),
          session.id().equals(present));
    }
  }
}
