package org.dirigent.channel.webchat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Content;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.Delivery;
import org.dirigent.channel.Inbound;
import org.dirigent.channel.WebAnswer;
import org.dirigent.channel.WebCall;
import org.jspecify.annotations.Nullable;

/** What a visitor does in a chat; each is acknowledged once the inbox has it. */
final class ChatRequests {

  /** Fact of an arrival while nobody could answer: they left a message and need not stay. */
  static final String LEFT_A_MESSAGE = "left-a-message";

  private static final Set<String> PURPOSES = Set.of("privacy-note", "page-views");

  private final ChannelPorts ports;
  private final Guard guard;
  private final Graces graces;
  private final FileRequests files;

  ChatRequests(ChannelPorts ports, Guard guard, Graces graces, FileRequests files) {
    this.files = files;
    this.ports = ports;
    this.guard = guard;
    this.graces = graces;
  }

  /** {@code POST arrival}: here they are. */
  WebAnswer arrival(WebCall call) throws IOException {
    var session = guard.session(call);
    guard.limit("chats", session, 6);
    var asked = Json.read(call.body(), Asked.Arrive.class);
    var context = context(session, asked);
    var arrival =
        new Inbound.Arrival(
            delivery(session, Asked.key(asked.key())),
            session.sender(Asked.claims(asked.name(), asked.email()), ports.clock().instant()),
            Asked.language(asked.language()),
            Asked.line(asked.topic(), "topic", 200),
            consents(asked.consents()),
            context);
    var answer = Intake.acknowledged(ports.inbox(), arrival);
    graces.arrived(session.visitor(), context);
    return answer;
  }

  private Map<String, String> context(Session session, Asked.Arrive asked) {
    var facts = Pages.facts(asked.page());
    var door = ports.waitingRoom().door(session.site());
    if (!door.open() || !door.staffed()) {
      facts.put(LEFT_A_MESSAGE, "true");
    }
    return facts;
  }

  private static Set<String> consents(@Nullable List<@Nullable String> given) {
    return Asked.consents(given, PURPOSES);
  }

  /** {@code POST messages}: a text, a file that was uploaded before, or a choice. */
  WebAnswer message(WebCall call) throws IOException {
    var session = guard.session(call);
    guard.limit("messages", session, 60);
    var asked = Json.read(call.body(), Asked.Say.class);
    var delivery = delivery(session, Asked.key(asked.key()));
    var message = new Inbound.Message(delivery, content(session, asked));
    return Intake.acknowledged(ports.inbox(), message);
  }

  private Content content(Session session, Asked.Say asked) {
    if (asked.file() != null) {
      return files.file(session, asked.file(), Asked.line(asked.caption(), "caption", 1_000));
    }
    if (asked.choice() != null) {
      var id = Asked.line(asked.choice().id(), "choice.id", 100);
      var label = Asked.line(asked.choice().label(), "choice.label", 300);
      return new Content.Chosen(
          new Content.Choice(
              id.orElseThrow(() -> Refusal.invalid("empty-choice", "The choice has no id")),
              label.orElse("")));
    }
    return new Content.Text(Asked.text(asked.text()));
  }

  /** {@code POST receipts}: how far our messages came. */
  WebAnswer receipt(WebCall call) throws IOException {
    var session = guard.session(call);
    guard.limit("receipts", session, 240);
    var asked = Json.read(call.body(), Asked.Seen.class);
    var state =
        switch (Optional.ofNullable(asked.state()).orElse("")) {
          case "delivered" -> Inbound.Receipt.State.DELIVERED;
          case "read" -> Inbound.Receipt.State.READ;
          case String _ ->
              throw Refusal.invalid("bad-receipt", "The state must be delivered or read");
        };
    var upTo =
        Asked.line(asked.upTo(), "upTo", 100)
            .orElseThrow(() -> Refusal.invalid("bad-receipt", "upTo must name a line"));
    // The same news under the same name, so that saying it twice costs nothing.
    var delivery = delivery(session, asked.state() + ":" + upTo);
    return Intake.acknowledged(
        ports.inbox(), new Inbound.Receipt(delivery, state, new Cursor(upTo)));
  }

  /** {@code POST pages}: a page was opened by somebody who agreed to share that. */
  WebAnswer page(WebCall call) throws IOException {
    var session = guard.session(call);
    guard.limit("pages", session, 60);
    var asked = Json.read(call.body(), Asked.View.class);
    var address =
        Pages.address(asked.address())
            .orElseThrow(() -> Refusal.invalid("bad-page", "The page needs an http(s) address"));
    var delivery = delivery(session, Asked.key(asked.key()));
    var title = Asked.line(asked.title(), "title", 300).orElse("");
    return Intake.acknowledged(ports.inbox(), new Inbound.PageView(delivery, address, title));
  }

  /** {@code POST departure}: they said goodbye. */
  WebAnswer departure(WebCall call) throws IOException {
    var session = guard.session(call);
    var asked = Json.read(call.body(), Asked.Leave.class);
    var delivery = delivery(session, Asked.key(asked.key()));
    var left = new Inbound.Departure(delivery, Inbound.Departure.Reason.LEFT);
    var answer = Intake.acknowledged(ports.inbox(), left);
    graces.forget(session.visitor());
    return answer;
  }

  private Delivery delivery(Session session, String key) {
    var now = ports.clock().instant();
    return new Delivery(session.site(), session.visitor().key(key), session.address(), now);
  }
}
