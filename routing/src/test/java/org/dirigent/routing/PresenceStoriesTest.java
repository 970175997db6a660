package org.dirigent.routing;

import static org.dirigent.routing.story.Story.story;

import org.junit.jupiter.api.Test;

/// What agents wish, and whether they can be reached.
class PresenceStoriesTest {

  @Test
  void who_is_away_gets_nothing() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  ann  goes away
        09:00:02  w1   arrives by chat
        then      w1   waits
        09:00:03  ann  comes back
        then      w1   is offered to    ann
        """);
  }

  @Test
  void finishing_current_work_first_means_no_new_work_until_then() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  ann  goes away after work
        then      ann  is available
        09:00:04  w2   arrives by chat
        then      w2   waits
        09:00:05  ann  completes w1
        then      ann  is away
        then      w2   waits
        """);
  }

  @Test
  void who_changes_their_mind_before_the_work_is_done_stays() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  ann  goes away after work
        09:00:04  ann  comes back
        09:00:05  w2   arrives by chat
        then      w2   is offered to    ann
        """);
  }

  @Test
  void who_has_no_work_goes_at_once() {
    story(
        """
        09:00:00  ann  signs in
        09:00:03  ann  goes away after work
        then      ann  is away
        """);
  }

  @Test
  void work_in_hand_stays_when_an_agent_goes_away() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  ann  goes away
        then      w1   is with          ann
        """);
  }

  @Test
  void who_cannot_be_reached_gets_no_new_offer_at_once() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  ann  loses desk
        09:00:02  w1   arrives by chat
        then      w1   waits
        09:00:03  ann  regains desk
        then      w1   is offered to    ann
        """);
  }

  @Test
  void an_open_offer_survives_a_short_loss_of_connection() {
    story(
        """
        given     the pool         offer grace 5s
        09:00:00  ann  signs in
        09:00:02  w1   arrives by chat
        09:00:03  ann  loses desk
        09:00:07  ann  regains desk
        09:00:20  time passes
        then      w1   is offered to    ann  until  09:00:32
        """);
  }

  @Test
  void an_open_offer_is_withdrawn_without_blame_after_the_grace() {
    story(
        """
        given     the pool         offer grace 5s
        09:00:00  ann  signs in
        09:00:02  w1   arrives by chat
        09:00:03  ann  loses desk
        09:00:08  time passes
        then      w1   waits at position 1
        then      ann  responds
        09:00:09  ann  regains desk
        then      w1   is offered to    ann
        """);
  }

  @Test
  void without_a_phone_an_agent_still_gets_chats() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  ann  loses phone
        09:00:02  w1   arrives by voice
        09:00:03  w2   arrives by chat
        then      w1   waits
        then      w2   is offered to    ann
        """);
  }

  @Test
  void engaged_work_is_queued_again_after_the_longer_grace_and_comes_back_if_the_agent_does() {
    story(
        """
        given     the pool         offer grace 5s  work grace 60s
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:05  w2   arrives by chat  needs finnish
        09:00:10  ann  loses desk
        09:01:09  time passes
        then      w1   is with          ann
        09:01:10  time passes
        then      queue service  lists  w1, w2
        then      ann  has nothing
        09:02:00  bob  signs in
        then      w1   is offered to    bob
        09:02:10  bob  goes away
        09:02:11  ann  regains desk
        then      w1   is offered to    ann
        """);
  }

  @Test
  void whoever_had_it_is_preferred_when_both_are_there() {
    story(
        """
        given     the pool         offer grace 5s  work grace 60s
        given     channel chat     costs 100
        09:00:00  bob  signs in
        09:00:01  w1   arrives by chat
        09:00:02  bob  accepts w1
        09:00:03  w9   arrives by chat  needs finnish
        09:00:04  ann  signs in
        09:00:10  bob  loses desk
        09:00:11  ann  goes away
        09:01:10  time passes
        then      w1   waits
        09:01:11  bob  regains desk
        then      w1   is offered to    bob
        """);
  }

  @Test
  void losing_the_phone_takes_calls_and_leaves_chats() {
    story(
        """
        given     the pool         work grace 60s
        given     channel voice    costs 10  needs desk, phone
        09:00:00  ann  signs in
        09:00:01  w1   arrives by voice
        09:00:02  ann  accepts w1
        09:00:03  w2   arrives by chat
        09:00:04  ann  accepts w2
        09:00:10  ann  loses phone
        09:01:10  time passes
        then      w1   waits
        then      w2   is with          ann
        """);
  }

  @Test
  void wrap_up_is_not_taken_from_an_agent_who_is_gone() {
    story(
        """
        given     the pool         work grace 60s
        given     queue service    wrap-up mandatory
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:05  ann  ends w1
        09:00:10  ann  loses desk
        09:05:00  time passes
        then      w1   is wrapped up by  ann
        """);
  }

  @Test
  void a_restart_withdraws_offers_and_blames_nobody() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  w2   arrives by chat
        09:10:00  the engine restarts
        then      ann  responds
        then      w1   is offered to    ann  until  09:10:30
        then      w2   waits
        09:10:01  ann  accepts w1
        then      w1   is with          ann
        """);
  }

  @Test
  void every_grace_starts_anew_after_a_restart() {
    story(
        """
        given     the pool         work grace 60s  customer grace 30s
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  w2   arrives by chat  needs finnish
        09:00:10  ann  loses desk
        09:00:10  w2   drops out
        09:30:00  the engine restarts
        then      w1   is with          ann
        then      w2   waits
        09:30:30  time passes
        then      w2   was abandoned
        09:30:59  time passes
        then      w1   is with          ann
        09:31:00  time passes
        then      w1   waits
        """);
  }

  @Test
  void ages_run_on_over_a_restart() {
    story(
        """
        given     queue service    class 5 bound 60s
        09:00:00  w1   arrives by chat
        09:10:00  the engine restarts
        then      w1   waits before everything
        """);
  }

  @Test
  void a_host_that_is_late_blames_nobody_for_offers_they_never_saw() {
    story(
        """
        09:00:00  ann  signs in
        09:00:00  bob  signs in
        09:00:00  cem  signs in
        09:00:01  w1   arrives by chat
        09:10:00  time passes
        then      ann  is not responding
        then      bob  responds
        then      cem  responds
        then      w1   is offered to    bob  until  09:10:30
        """);
  }
}
