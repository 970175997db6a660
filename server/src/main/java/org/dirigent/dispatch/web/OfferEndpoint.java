package org.dirigent.dispatch.web;

import java.util.List;
import java.util.Optional;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.dispatch.Cards;
import org.dirigent.dispatch.OfferCard;
import org.dirigent.dispatch.OfferNumber;
import org.dirigent.dispatch.WorkCard;
import org.dirigent.dispatch.engine.Numbers;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.routing.OfferCommand;
import org.dirigent.routing.OfferId;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Reason;
import org.dirigent.workforce.ReasonId;
import org.dirigent.workforce.Workforce;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is held out to me. */
@RestController
@RequestMapping("/api/offers")
@AllowedTo(Role.AGENT)
class OfferEndpoint {

  /** A refusal to take it. */
  record Declining(@Nullable ReasonId reasonId) {}

  private final Baton baton;
  private final Cards cards;
  private final Numbers numbers;
  private final Workforce workforce;
  private final JdbcClient jdbc;

  OfferEndpoint(Baton baton, Cards cards, Numbers numbers, Workforce workforce, JdbcClient jdbc) {
    this.baton = baton;
    this.cards = cards;
    this.numbers = numbers;
    this.workforce = workforce;
    this.jdbc = jdbc;
  }

  @GetMapping
  List<OfferCard> mine(@AuthenticationPrincipal SignedIn me) {
    return cards.offersTo(agent(me));
  }

  /** Takes the work. Doing it again is answered like the first time. */
  @PostMapping("/{offer}/accept")
  WorkCard accept(@PathVariable OfferNumber offer, @AuthenticationPrincipal SignedIn me) {
    baton.carryOut(new OfferCommand.Accept(new OfferId(offer.value()), numbers.of(agent(me))));
    return workOf(offer).flatMap(cards::card).orElseThrow(() -> unknown(offer));
  }

  @PostMapping("/{offer}/decline")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void decline(
      @PathVariable OfferNumber offer,
      @RequestBody Declining declining,
      @AuthenticationPrincipal SignedIn me) {
    Optional<ReasonId> reason = Optional.ofNullable(declining.reasonId());
    reason.ifPresent(this::mustBeForDeclining);
    if (reason.isEmpty() && needsReason(offer)) {
      throw Problems.INVALID
          .because("This queue asks for a reason when an offer is declined. Choose one.")
          .at(new FieldProblem("reasonId", "required", "A reason is needed"));
    }
    baton.carryOut(
        new OfferCommand.Decline(
            new OfferId(offer.value()), numbers.of(agent(me)), numbers.of(reason)));
  }

  private void mustBeForDeclining(ReasonId id) {
    if (workforce.reason(id).filter(reason -> reason.kind() == Reason.Kind.DECLINE).isEmpty()) {
      throw Problems.INVALID
          .because("There is no reason " + id + " for declining.")
          .at(new FieldProblem("reasonId", "unknown", "There is no such reason"));
    }
  }

  private boolean needsReason(OfferNumber offer) {
    return cards
        .offer(offer)
        .flatMap(card -> workforce.queue(new QueueId(card.queue().id())))
        .map(Queue::declineNeedsReason)
        .orElse(false);
  }

  private Optional<WorkItemId> workOf(OfferNumber offer) {
    return jdbc.sql("select work from offer where number = ?")
        .param(offer.value())
        .query(java.util.UUID.class)
        .optional()
        .map(WorkItemId::new);
  }

  private static RuntimeException unknown(OfferNumber offer) {
    return Baton.OFFER_UNKNOWN.because("There is no offer " + offer + ".");
  }

  private static AgentId agent(SignedIn me) {
    return new AgentId(me.id().value());
  }
}
