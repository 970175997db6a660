package org.dirigent.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dirigent.platform.BySessionOnly;
import org.dirigent.platform.OpenToPublic;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The session over HTTP: who am I, sign in, sign out. */
@RestController
@RequestMapping("/api/session")
@BySessionOnly(because = "a session is what people have instead of a token")
class SessionEndpoint {

  private final Door door;
  private final PostgresSessions sessions;

  SessionEndpoint(Door door, PostgresSessions sessions) {
    this.door = door;
    this.sessions = sessions;
  }

  /** What a page asks first: who am I. The answer, even a refusal, brings the CSRF cookie. */
  @GetMapping
  @OpenToPublic(because = "a page must learn that nobody is signed in, and get its CSRF cookie")
  SessionView show(@Nullable SessionAuthentication me, CsrfToken csrf) {
    csrf.getToken(); // reading it is what sends the cookie
    if (me == null) {
      throw Problems.NOT_SIGNED_IN.because("Nobody is signed in, or the session has ended.");
    }
    return SessionView.of(me);
  }

  /** Signs in; a session that the browser had before ends. */
  @PostMapping
  @OpenToPublic(because = "this is where people sign in; failures are limited apart")
  SessionView open(
      @Valid @RequestBody Credentials credentials,
      @Nullable SessionAuthentication before,
      HttpServletRequest request,
      HttpServletResponse response) {
    return door.enter(
        credentials.login().strip(), credentials.password(), before, request, response);
  }

  /** Signs out. Nobody signed in is no error. */
  @DeleteMapping
  @OpenToPublic(because = "a session that has ended already can be left too")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@Nullable SessionAuthentication me, HttpServletResponse response) {
    if (me != null) {
      sessions.end(me.getPrincipal().id(), me.session());
    }
    SessionCookie.clear(response);
  }

  /** What is sent to sign in. */
  record Credentials(@NotBlank @Size(max = 100) String login, @NotNull Secret password) {}
}
