package org.dirigent.channel.webchat;

import java.io.IOException;
import java.util.Set;
import org.dirigent.channel.Address;
import org.dirigent.channel.AddressKind;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Delivery;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.WebAnswer;
import org.dirigent.channel.WebCall;

/** What a visitor leaves when nobody is there: it goes on by mail, from the site's mailbox. */
final class InquiryRequests {

  /** The fact that names the site in whose form it was left. */
  static final String SITE = "form";

  private static final String AGREED = "privacy-note";

  private final ChannelPorts ports;
  private final Guard guard;
  private final Sites sites;

  InquiryRequests(ChannelPorts ports, Guard guard, Sites sites) {
    this.ports = ports;
    this.guard = guard;
    this.sites = sites;
  }

  static Refusal noMailbox() {
    return new Refusal(409, "no-mailbox", "This site writes to nobody by mail: chat");
  }

  /** {@code POST inquiries}: acknowledged once the inbox has it. */
  WebAnswer inquiry(WebCall call) throws IOException {
    var session = guard.session(call);
    guard.limit("inquiries", session, 3);
    var site = guard.site(session);
    var mailbox = sites.mailbox(site).orElseThrow(InquiryRequests::noMailbox);
    var asked = Json.read(call.body(), Asked.Inquire.class);
    var consents = Asked.consents(asked.consents(), Set.of(AGREED));
    if (site.is("consent-needed") && consents.isEmpty()) {
      throw Refusal.invalid("consent-missing", "This site needs the consent '" + AGREED + "'");
    }
    var now = ports.clock().instant();
    var typed = new Address(AddressKind.EMAIL, "", Asked.mailbox(asked.email()));
    var key = session.visitor().key(Asked.key(asked.key()));
    var facts = Pages.facts(asked.page());
    facts.put(SITE, site.account().name());
    return Intake.acknowledged(
        ports.inbox(),
        new Inbound.Inquiry(
            new Delivery(mailbox.id(), key, typed, now),
            session.sender(Asked.claims(asked.name(), typed.value()), now),
            Asked.language(asked.language()),
            Asked.text(asked.text()),
            consents,
            facts));
  }
}
