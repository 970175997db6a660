package org.dirigent.platform.live;

import java.time.Duration;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.BySessionOnly;
import org.dirigent.platform.RateLimit;
import org.dirigent.platform.RateLimits;
import org.dirigent.platform.Role;
import org.dirigent.platform.signin.SessionAuthentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the ticket that opens {@code /live?ticket=...}. */
@RestController
@BySessionOnly(because = "a live stream belongs to a session and ends with it")
class LiveTicketEndpoint {

  private final LiveTickets tickets;
  private final RateLimit limit;

  LiveTicketEndpoint(LiveTickets tickets, RateLimits limits) {
    this.tickets = tickets;
    this.limit = limits.of("live-tickets", 120, Duration.ofMinutes(1));
  }

  @PostMapping("/api/live/ticket")
  @AllowedTo({Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
  Ticket issue(SessionAuthentication me) {
    limit.demand(me.getPrincipal().id().toString());
    return new Ticket(tickets.issue(me.session()).reveal(), LiveTickets.LIFE.toSeconds());
  }

  /** A ticket and how many seconds it is good for. */
  record Ticket(String ticket, long seconds) {}
}
