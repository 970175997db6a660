package org.dirigent.channel.webchat;

import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Claim;
import org.dirigent.channel.Delivery;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.WaitingRoom.Whereabouts;
import org.dirigent.channel.WebAnswer;
import org.dirigent.channel.WebCall;
import org.dirigent.channel.webchat.Session.Proof;

/** Before the chat: what the site looks like, who comes, and who the site says they are. */
final class VisitorRequests {

  private final ChannelPorts ports;
  private final Sites sites;
  private final Guard guard;
  private final Sessions sessions;

  VisitorRequests(ChannelPorts ports, Sites sites, Guard guard, Sessions sessions) {
    this.ports = ports;
    this.sites = sites;
    this.guard = guard;
    this.sessions = sessions;
  }

  record Ticketed(String token, Instant expiresAt, boolean identified, Optional<String> name) {}

  record Identified(
      String token, Instant expiresAt, boolean identified, Optional<String> name, boolean joined) {}

  /** {@code GET config?site=&language=}: everything the widget shows before a chat begins. */
  WebAnswer config(WebCall call) {
    var site = site(call, call.parameter("site").orElse(""));
    var language = call.parameter("language").orElse("de");
    var door = ports.waitingRoom().door(site.account().id());
    return Json.answer(200, SiteView.of(site, language, door, sites.mailbox(site).isPresent()));
  }

  /** {@code POST session}: begins a session, or renews the one that is presented. */
  WebAnswer session(WebCall call) throws IOException {
    var presented = guard.presented(call);
    if (presented.isPresent()) {
      return Json.answer(200, ticketed(fit(guard.session(call))));
    }
    var asked = Json.read(call.body(), Asked.NewSession.class);
    var site = site(call, asked.site() == null ? "" : asked.site());
    return Json.answer(201, ticketed(sessions.anonymous(site)));
  }

  /**
   * A session that may be renewed keeps its address while a chat is open; afterwards somebody whom
   * the site knows goes on under the address that all their devices share.
   */
  private Session fit(Session session) {
    var proof = session.proofAt(ports.clock().instant());
    if (session.anonymous() && proof.isPresent() && !chatting(session)) {
      var site = sites.find(session.site()).orElseThrow(Refusal::unknownSite);
      return sessions.identified(site, proof.get());
    }
    return sessions.renewed(session);
  }

  /** {@code POST identify}: the site vouches for somebody, before or during a chat. */
  WebAnswer identify(WebCall call) throws IOException {
    var asked = Json.read(call.body(), Asked.Identify.class);
    var site = site(call, asked.site() == null ? "" : asked.site());
    var jwt = asked.jwt() == null ? "" : asked.jwt();
    var proof = IdentityTokens.judge(site, jwt, ports.clock().instant());
    var before = guard.presented(call).filter(session -> session.site().equals(siteId(site)));
    if (before.isPresent() && before.get().anonymous() && chatting(before.get())) {
      return joined(sessions.proven(before.get(), proof), asked);
    }
    var session = sessions.identified(site, proof);
    return Json.answer(201, identified(session, false));
  }

  /** They are in a chat already: it goes on, better proven. */
  private WebAnswer joined(Session session, Asked.Identify asked) {
    var now = ports.clock().instant();
    var key = session.visitor().key("identify-" + aliasOf(String.valueOf(asked.jwt())));
    var delivery = new Delivery(session.site(), key, session.address(), now);
    var sender = session.sender(List.of(), now);
    var language = Asked.language(asked.language());
    var arrival =
        new Inbound.Arrival(delivery, sender, language, Optional.empty(), Set.of(), Map.of());
    Intake.acknowledged(ports.inbox(), arrival);
    return Json.answer(201, identified(session, true));
  }

  private boolean chatting(Session session) {
    return switch (ports.waitingRoom().whereabouts(session.site(), session.address())) {
      case Whereabouts.Outside _, Whereabouts.Ended _ -> false;
      case Whereabouts.Waiting _, Whereabouts.WaitingForOpening _, Whereabouts.InContact _ -> true;
    };
  }

  private Site site(WebCall call, String key) {
    var site = sites.withKey(key).orElseThrow(Refusal::unknownSite);
    call.header("origin").ifPresent(origin -> guard.demandOrigin(call, site, origin));
    return site;
  }

  private Ticketed ticketed(Session session) {
    var view = identified(session, false);
    return new Ticketed(view.token(), view.expiresAt(), view.identified(), view.name());
  }

  private Identified identified(Session session, boolean joined) {
    var proof = session.proofAt(ports.clock().instant());
    var name = proof.flatMap(VisitorRequests::name);
    return new Identified(
        sessions.token(session), sessions.endOf(session), proof.isPresent(), name, joined);
  }

  private static Optional<String> name(Proof proof) {
    return proof.claims().stream()
        .filter(claim -> claim.kind() == Claim.Kind.NAME)
        .map(Claim::value)
        .findFirst();
  }

  private static AccountId siteId(Site site) {
    return site.account().id();
  }

  private static String aliasOf(String jwt) {
    return HexFormat.of().formatHex(Visitor.sha256(jwt), 0, 12);
  }
}
