package org.dirigent.dispatch.web;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dirigent.dispatch.engine.Conductor;
import org.dirigent.dispatch.engine.EngineAway;
import org.dirigent.dispatch.engine.Reply;
import org.dirigent.dispatch.work.FollowUp;
import org.dirigent.platform.IdSource;
import org.dirigent.platform.Problem;
import org.dirigent.platform.Problems;
import org.dirigent.routing.Command;
import org.springframework.stereotype.Component;

/**
 * Hands a command to the conductor and waits until it is committed and has taken effect: whoever
 * accepted may reply the moment the answer is there.
 */
@Component
class Baton {

  private static final long PATIENCE_SECONDS = 10;

  static final Problem WORK_UNKNOWN = new Problem("work-unknown", 404, "There is no such work");
  static final Problem WORK_ENDED = new Problem("work-ended", 409, "The work has ended");
  static final Problem WORK_MOVED_ON = new Problem("work-moved-on", 409, "The work has moved on");
  static final Problem NOT_ASSIGNEE = new Problem("not-assignee", 409, "The work is not yours");
  static final Problem NOT_ELIGIBLE = new Problem("not-eligible", 409, "The agent cannot have it");
  static final Problem OFFER_UNKNOWN = new Problem("offer-unknown", 404, "There is no such offer");
  static final Problem OFFER_OF_ANOTHER =
      new Problem("offer-of-another", 403, "The offer is for somebody else");
  static final Problem OFFER_ACCEPTED =
      new Problem("offer-accepted", 409, "The offer was accepted already");
  static final Problem OFFER_DECLINED =
      new Problem("offer-declined", 409, "The offer was declined");
  static final Problem OFFER_TIMED_OUT = new Problem("offer-timed-out", 409, "The offer timed out");
  static final Problem OFFER_WITHDRAWN =
      new Problem("offer-withdrawn", 409, "The offer was withdrawn");
  static final Problem WRAP_UP_FIXED =
      new Problem("wrap-up-fixed", 409, "The wrap-up cannot be cut short");
  static final Problem QUEUE_RETIRED = new Problem("queue-retired", 409, "The queue is not in use");
  static final Problem QUEUE_UNKNOWN = new Problem("queue-unknown", 404, "There is no such queue");
  static final Problem AGENT_RETIRED = new Problem("agent-retired", 409, "The agent is not in use");
  static final Problem AGENT_UNKNOWN = new Problem("agent-unknown", 404, "There is no such agent");

  private static final Map<String, Problem> PROBLEMS =
      Stream.of(
              WORK_UNKNOWN,
              WORK_ENDED,
              WORK_MOVED_ON,
              NOT_ASSIGNEE,
              NOT_ELIGIBLE,
              OFFER_UNKNOWN,
              OFFER_OF_ANOTHER,
              OFFER_ACCEPTED,
              OFFER_DECLINED,
              OFFER_TIMED_OUT,
              OFFER_WITHDRAWN,
              WRAP_UP_FIXED,
              QUEUE_RETIRED,
              QUEUE_UNKNOWN,
              AGENT_RETIRED,
              AGENT_UNKNOWN)
          .collect(Collectors.toUnmodifiableMap(Problem::code, problem -> problem));

  private final Conductor conductor;
  private final FollowUp followUp;
  private final IdSource ids;

  Baton(Conductor conductor, FollowUp followUp, IdSource ids) {
    this.conductor = conductor;
    this.followUp = followUp;
    this.ids = ids;
  }

  /** An id for a command whose caller gave none. */
  UUID newId() {
    return ids.next();
  }

  /** Has the command carried out, or throws the problem that stands against it. */
  void carryOut(Command command) {
    carryOut(newId(), command);
  }

  /** As {@link #carryOut(Command)}, under an id that the caller may repeat. */
  void carryOut(UUID id, Command command) {
    switch (replyTo(id, command)) {
      case Reply.Done(long position) -> await(position);
      case Reply.Refused(String code, String detail) ->
          throw PROBLEMS.getOrDefault(code, Problems.CONFLICT).because(detail);
    }
  }

  private Reply replyTo(UUID id, Command command) {
    try {
      return conductor.decide(id, command).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (EngineAway | CompletionException e) {
      throw Problems.BUSY
          .because("The conductor cannot answer now. Try again in a moment.")
          .retryAfter(Duration.ofSeconds(1));
    }
  }

  private void await(long position) {
    try {
      followUp.passed(position).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw Problems.BUSY
          .because("It is done, but it takes effect late. Look again in a moment.")
          .retryAfter(Duration.ofSeconds(1));
    }
  }
}
