package org.dirigent.channel.webchat;

import java.time.Duration;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.WebAnswer;
import org.dirigent.channel.WebCall;

/** What a visitor may read, at once or as it comes. */
final class ReadRequests {

  private static final int PAGE = 100;

  private final ChannelPorts ports;
  private final Guard guard;
  private final Tickets tickets;

  ReadRequests(ChannelPorts ports, Guard guard, Tickets tickets) {
    this.ports = ports;
    this.guard = guard;
    this.tickets = tickets;
  }

  record Ticket(String ticket, long seconds) {}

  record Read(LinesView page, WhereView whereabouts) {}

  /**
   * {@code GET transcript?after=}: the lines after a cursor; how a widget without a socket reads.
   */
  WebAnswer transcript(WebCall call) {
    var session = guard.session(call);
    guard.limit("reads", session, 240);
    var after = Asked.line(call.parameter("after").orElse(null), "after", 100).orElse("");
    var page =
        ports.transcripts().after(session.site(), session.address(), new Cursor(after), PAGE);
    var where = ports.waitingRoom().whereabouts(session.site(), session.address());
    return Json.answer(200, new Read(LinesView.of(session.visitor(), page), WhereView.of(where)));
  }

  /** {@code POST tickets}: sockets cannot carry headers, so they come with a ticket. */
  WebAnswer ticket(WebCall call) {
    var session = guard.session(call);
    guard.limit("tickets", session, 60);
    Duration life = Tickets.LIFE;
    return Json.answer(201, new Ticket(tickets.issue(session.visitor()), life.toSeconds()));
  }
}
