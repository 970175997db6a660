package org.dirigent.channel.webchat;

import java.util.Optional;
import org.dirigent.channel.Limits;
import org.dirigent.channel.WebCall;

/** Asks everybody who calls for their token, and bounds how often they come. */
final class Guard {

  private final Sites sites;
  private final Sessions sessions;
  private final Limits limits;

  Guard(Sites sites, Sessions sessions, Limits limits) {
    this.sites = sites;
    this.sessions = sessions;
    this.limits = limits;
  }

  /** The session of this call, or a refusal that tells the widget to begin anew. */
  Session session(WebCall call) {
    var session =
        presented(call)
            .orElseThrow(() -> new Refusal(401, "session-missing", "A session token is needed"));
    var site = site(session);
    call.header("origin").ifPresent(origin -> demandOrigin(call, site, origin));
    return session;
  }

  Site site(Session session) {
    return sites.find(session.site()).orElseThrow(Refusal::unknownSite);
  }

  /** The session of this call, if a token was presented; a bad one is refused. */
  Optional<Session> presented(WebCall call) {
    return call.header("authorization")
        .filter(value -> value.regionMatches(true, 0, "Bearer ", 0, 7))
        .map(value -> valid(value.substring(7).strip()));
  }

  private Session valid(String token) {
    return switch (sessions.read(token)) {
      case Sessions.Read.Valid(Session session) -> session;
      case Sessions.Read.Expired _ ->
          throw new Refusal(401, "session-expired", "The session has expired: begin a new one");
      case Sessions.Read.Forged _ ->
          throw new Refusal(401, "session-invalid", "The session token is not one of ours");
    };
  }

  /** A page of one site may not speak for another one. */
  void demandOrigin(WebCall call, Site site, String origin) {
    if (!site.admits(origin) && !sameOrigin(call, origin)) {
      throw new Refusal(
          403, "origin-not-allowed", "This site's settings do not name the page's origin");
    }
  }

  private static boolean sameOrigin(WebCall call, String origin) {
    var host = call.header("host").orElse("");
    return origin.equals("https://" + host) || origin.equals("http://" + host);
  }

  void limit(String what, Session session, int perMinute) {
    limits
        .take(what, session.visitor().alias(), perMinute)
        .ifPresent(
            pause -> {
              throw new Refusal(
                  429, "too-many-requests", "Too many " + what + " in a short time", pause);
            });
  }
}
