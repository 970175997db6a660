package org.dirigent.routing;

import static org.dirigent.routing.story.Story.story;

import org.junit.jupiter.api.Test;

/// How an item is held out to an agent, and what ends that.
class OfferStoriesTest {

  @Test
  void work_is_offered_to_the_only_agent_who_can_take_it() {
    story(
        """
        09:00:00  ann  signs in         speaks german:4
        09:00:00  bob  signs in
        09:00:05  w1   arrives by chat  needs german
        then      w1   is offered to    ann  until  09:00:35
        then      w1   went to          ann  because  only candidate
        then      bob  could not have   w1   because  lacks a required skill or its level
        09:00:10  ann  accepts w1
        then      w1   is with          ann
        """);
  }

  @Test
  void work_returns_to_its_old_place_when_the_phone_rings_out() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by voice
        09:00:02  w2   arrives by voice
        then      w1   is offered to    ann  until  09:00:31
        09:00:31  time passes
        then      ann  is not responding
        then      w1   waits at position 1
        then      w2   waits at position 2
        """);
  }

  @Test
  void the_next_agent_is_asked_when_the_first_does_not_answer() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  bob  signs in
        09:00:05  w1   arrives by voice
        then      w1   is offered to    ann
        09:00:35  time passes
        then      w1   is offered to    bob  until  09:01:05
        then      ann  could not have   w1   because  declined it or let it ring before
        """);
  }

  @Test
  void who_does_not_answer_gets_nothing_until_they_are_back() {
    story(
        """
        09:00:00  ann  signs in
        09:00:05  w1   arrives by chat
        09:00:35  time passes
        09:00:40  w2   arrives by chat
        then      w2   waits
        09:00:50  ann  comes back
        then      ann  responds
        then      w2   is offered to    ann
        """);
  }

  @Test
  void an_unanswered_offer_is_no_fault_where_the_queue_says_so() {
    story(
        """
        given     queue service  no answer is no fault
        09:00:00  ann  signs in
        09:00:05  w1   arrives by chat
        09:00:35  time passes
        then      ann  responds
        then      w1   waits
        09:00:40  w2   arrives by chat
        then      w2   is offered to    ann
        """);
  }

  @Test
  void a_declined_item_goes_to_another_agent() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  bob  signs in
        09:00:05  w1   arrives by chat
        then      w1   is offered to    ann
        09:00:08  ann  declines w1
        then      w1   is offered to    bob
        then      w1   went to          bob  because  only candidate
        """);
  }

  @Test
  void who_declined_is_not_asked_again_while_somebody_else_could_take_it() {
    story(
        """
        given     channel chat     costs 100
        09:00:00  ann  signs in
        09:00:01  bob  signs in
        09:00:05  w1   arrives by chat
        09:00:06  ann  declines w1
        09:00:07  bob  accepts w1
        09:00:08  w2   arrives by chat
        09:00:09  ann  declines w2
        then      w2   waits
        09:01:00  time passes
        then      w2   waits
        09:02:00  bob  completes w1
        then      w2   is offered to    bob
        """);
  }

  @Test
  void when_everybody_refused_all_are_asked_again_after_a_pause() {
    story(
        """
        given     the pool         refusal pause 20s
        09:00:00  ann  signs in
        09:00:01  bob  signs in
        09:00:05  w1   arrives by chat
        09:00:06  ann  declines w1
        09:00:07  bob  declines w1
        then      w1   waits
        09:00:26  time passes
        then      w1   waits
        09:00:27  time passes
        then      w1   is offered to    ann
        """);
  }

  @Test
  void when_the_last_who_had_not_refused_goes_the_others_are_asked_again_after_a_pause() {
    story(
        """
        given     the pool         refusal pause 20s
        given     channel chat     costs 100
        09:00:00  ann  signs in
        09:00:01  bob  signs in
        09:00:02  w1   arrives by chat
        09:00:03  ann  declines w1
        09:00:04  bob  accepts w1
        09:00:05  w2   arrives by chat
        09:00:06  ann  declines w2
        09:10:00  bob  goes away
        then      w2   waits
        09:10:20  time passes
        then      w2   is offered to    ann
        """);
  }

  @Test
  void accepting_at_the_deadline_is_too_late() {
    story(
        """
        09:00:00  ann  signs in
        09:00:05  w1   arrives by chat
        09:00:35  ann  accepts w1
        then      it is refused because offer 1 was timed out at tick 32435000
        then      w1   waits
        """);
  }

  @Test
  void accepting_just_before_the_deadline_is_in_time() {
    story(
        """
        09:00:00      ann  signs in
        09:00:05      w1   arrives by chat
        09:00:34.999  ann  accepts w1
        then          w1   is with  ann
        """);
  }

  @Test
  void the_winner_who_accepts_again_gets_the_first_answer_again() {
    story(
        """
        09:00:00  ann  signs in
        09:00:05  w1   arrives by chat
        09:00:06  ann  accepts w1
        09:00:07  ann  accepts w1
        then      it is the first answer again
        09:01:00  ann  completes w1
        09:01:01  ann  accepts w1
        then      it is the first answer again
        """);
  }

  @Test
  void any_other_act_on_a_closed_offer_is_refused_saying_how_it_ended() {
    story(
        """
        09:00:00  ann  signs in
        09:00:05  w1   arrives by chat
        09:00:06  ann  declines w1
        09:00:07  ann  accepts w1
        then      it is refused because offer 1 was declined at tick 32406000
        09:00:08  ann  declines w1
        then      it is refused because offer 1 was declined at tick 32406000
        """);
  }

  @Test
  void nobody_answers_for_another() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  bob  signs in
        09:00:05  w1   arrives by chat
        09:00:06  bob  accepts w1 of ann
        then      it is refused because offer 1 is not held out to agent 2
        then      w1   is offered to  ann
        """);
  }

  @Test
  void an_offer_is_withdrawn_when_the_customer_leaves() {
    story(
        """
        09:00:00  ann  signs in
        09:00:05  w1   arrives by chat
        09:00:10  w1   hangs up
        then      w1   was abandoned
        then      ann  is rung by nothing
        09:00:11  ann  accepts w1
        then      it is refused because offer 1 was withdrawn at tick 32410000
        """);
  }

  @Test
  void an_offer_is_withdrawn_when_the_item_is_cancelled() {
    story(
        """
        09:00:00  ann  signs in
        09:00:05  w1   arrives by chat
        09:00:10  w1   is cancelled
        then      w1   was cancelled
        then      ann  is rung by nothing
        """);
  }

  @Test
  void an_offer_is_withdrawn_without_blame_when_the_agent_goes_away() {
    story(
        """
        09:00:00  ann  signs in
        09:00:05  w1   arrives by chat
        09:00:10  ann  goes away
        then      w1   waits at position 1
        then      ann  responds
        09:00:20  ann  comes back
        then      w1   is offered to    ann
        """);
  }

  @Test
  void only_one_offer_rings_at_a_time() {
    story(
        """
        09:00:00  ann  signs in
        09:00:05  w1   arrives by chat
        09:00:06  w2   arrives by chat
        then      w1   is offered to  ann
        then      w2   waits
        09:00:07  ann  accepts w1
        then      w2   is offered to  ann
        """);
  }

  @Test
  void offers_stand_longer_for_agents_who_need_the_time() {
    story(
        """
        09:00:00  ann  signs in         rings 250%
        09:00:00  w1   arrives by chat
        then      w1   is offered to    ann  until  09:01:15
        """);
  }
}
