package org.dirigent.dispatch.engine;

import java.time.Instant;
import org.dirigent.routing.ItemView;
import org.dirigent.routing.OfferView;
import org.dirigent.routing.Rejection;
import org.dirigent.routing.Tick;

/** Words the engine's refusals for people: a stable code and a sentence. */
final class Refusals {

  private Refusals() {}

  static Reply.Refused of(Rejection rejection) {
    return new Reply.Refused(code(rejection), detail(rejection));
  }

  private static String code(Rejection rejection) {
    return switch (rejection) {
      case Rejection.UnknownItem _ -> "work-unknown";
      case Rejection.UnknownAgent _ -> "agent-unknown";
      case Rejection.UnknownQueue _ -> "queue-unknown";
      case Rejection.UnknownChannel _ -> "channel-unknown";
      case Rejection.UnknownOffer _ -> "offer-unknown";
      case Rejection.QueueRetired _ -> "queue-retired";
      case Rejection.AgentRetired _ -> "agent-retired";
      case Rejection.AlreadyAdmitted _ -> "work-known";
      case Rejection.ItemHasEnded _ -> "work-ended";
      case Rejection.OfferHasClosed closed ->
          switch (closed.how()) {
            case ACCEPTED -> "offer-accepted";
            case DECLINED -> "offer-declined";
            case TIMED_OUT -> "offer-timed-out";
            case WITHDRAWN -> "offer-withdrawn";
          };
      case Rejection.OfferedToAnother _ -> "offer-of-another";
      case Rejection.WrongState _ -> "work-moved-on";
      case Rejection.NotTheAssignee _ -> "not-assignee";
      case Rejection.NotEligible _ -> "not-eligible";
      case Rejection.WrapUpIsFixed _ -> "wrap-up-fixed";
      case Rejection.LimitReached _ -> "limit-reached";
      case Rejection.ClockWentBackwards _ -> "clock-went-backwards";
    };
  }

  private static String detail(Rejection rejection) {
    return switch (rejection) {
      case Rejection.ItemHasEnded(_, ItemView.Ending how, Tick when) ->
          "The work was %s at %s.".formatted(how.words(), Instant.ofEpochMilli(when.value()));
      case Rejection.OfferHasClosed(_, OfferView.Ending how, Tick when) ->
          "The offer was %s at %s.".formatted(how.words(), Instant.ofEpochMilli(when.value()));
      case Rejection.WrapUpIsFixed(_, Tick until) ->
          "The wrap-up lasts until %s and cannot be cut short."
              .formatted(Instant.ofEpochMilli(until.value()));
      case Rejection.WrongState(_, var state, var wanted) ->
          "The work is %s; it would have to be one of %s.".formatted(state, wanted);
      case Rejection.NotTheAssignee _ -> "The work is not with you (any more).";
      case Rejection.NotEligible(_, _, var because) ->
          "The agent cannot have it: %s.".formatted(because.words());
      case Rejection.UnknownItem _,
          Rejection.UnknownAgent _,
          Rejection.UnknownQueue _,
          Rejection.UnknownChannel _,
          Rejection.UnknownOffer _,
          Rejection.QueueRetired _,
          Rejection.AgentRetired _,
          Rejection.AlreadyAdmitted _,
          Rejection.OfferedToAnother _,
          Rejection.LimitReached _,
          Rejection.ClockWentBackwards _ ->
          rejection.explanation();
    };
  }
}
