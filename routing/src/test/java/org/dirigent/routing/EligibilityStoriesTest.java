package org.dirigent.routing;

import static org.dirigent.routing.story.Story.story;

import org.junit.jupiter.api.Test;

/// Who may have an item, and how that widens with time.
class EligibilityStoriesTest {

  @Test
  void a_level_below_the_required_one_is_not_enough() {
    story(
        """
        09:00:00  ann  signs in         speaks german:3
        09:00:01  w1   arrives by chat  needs german:4
        then      w1   waits
        09:00:02  bob  signs in         speaks german:4
        then      w1   is offered to    bob
        then      ann  could not have   w1  because  lacks a required skill or its level
        """);
  }

  @Test
  void a_requirement_that_expires_widens_the_circle() {
    story(
        """
        09:00:00  ann  signs in         speaks german:2
        09:00:01  w1   arrives by chat  needs german:4 for 20s  needs german:2
        then      w1   waits
        then      the next deadline is 09:00:21
        09:00:21  time passes
        then      w1   is offered to    ann
        then      w1   widened by 1
        """);
  }

  @Test
  void each_requirement_expires_in_its_own_time() {
    story(
        """
        09:00:00  ann  signs in         speaks german:1
        09:00:00  w1   arrives by chat  needs german:5 for 10s  needs german:3 for 20s
        09:00:10  time passes
        then      w1   waits
        09:00:20  time passes
        then      w1   is offered to    ann
        then      w1   widened by 2
        """);
  }

  @Test
  void what_has_widened_stays_wide_when_an_offer_fails() {
    story(
        """
        09:00:00  ann  signs in         speaks german:1
        09:00:00  w1   arrives by chat  needs german:5 for 10s
        09:00:10  time passes
        09:00:11  ann  declines w1
        09:00:12  bob  signs in
        then      w1   is offered to    bob
        """);
  }

  @Test
  void it_widens_also_while_it_is_held_out() {
    story(
        """
        09:00:00  ann  signs in         speaks german:5
        09:00:00  w1   arrives by chat  needs german:5 for 10s
        09:00:01  bob  signs in
        09:00:15  ann  declines w1
        then      w1   is offered to    bob
        """);
  }

  @Test
  void nobody_gets_work_of_a_queue_they_do_not_serve() {
    story(
        """
        09:00:00  ann  signs in         serves sales
        09:00:01  w1   arrives by chat
        then      w1   waits
        """);
  }

  @Test
  void another_queue_helps_out_after_a_while() {
    story(
        """
        given     queue service    overflows to sales after 30s
        09:00:00  ann  signs in         serves sales
        09:00:01  w1   arrives by chat
        then      w1   waits
        09:00:31  time passes
        then      w1   is offered to    ann
        """);
  }

  @Test
  void the_preferred_agent_is_waited_for() {
    story(
        """
        given     channel chat     costs 100
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  bob  signs in
        09:00:04  w2   arrives by chat  prefers ann
        then      w2   waits for        ann alone
        09:00:30  ann  completes w1
        then      w2   is offered to    ann
        then      w2   went to          ann  because  only candidate
        """);
  }

  @Test
  void the_preferred_agent_is_waited_for_no_longer_than_that() {
    story(
        """
        given     channel chat     costs 100
        given     queue service    keeps for preferred 20s
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  bob  signs in
        09:00:04  w2   arrives by chat  prefers ann
        09:00:24  time passes
        then      w2   is offered to    bob
        """);
  }

  @Test
  void each_admission_may_set_its_own_time_for_the_preferred_agent() {
    story(
        """
        given     channel chat     costs 100
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  bob  signs in
        09:00:04  w2   arrives by chat  prefers ann as OWNER for 5s
        09:00:09  time passes
        then      w2   is offered to    bob
        """);
  }

  @Test
  void nobody_waits_for_a_preferred_agent_who_is_not_there() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  ann  signs out
        09:00:02  bob  signs in
        09:00:04  w1   arrives by chat  prefers ann
        then      w1   is offered to    bob
        then      ann  could not have   w1  because  is signed out
        """);
  }

  @Test
  void waiting_for_a_preferred_agent_ends_when_they_cannot_be_reached_any_more() {
    story(
        """
        given     channel chat     costs 100
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  bob  signs in
        09:00:04  w2   arrives by chat  prefers ann
        then      w2   waits for        ann alone
        09:00:05  ann  loses desk
        then      w2   is offered to    bob
        """);
  }

  @Test
  void a_preferred_agent_who_declines_is_not_waited_for() {
    story(
        """
        09:00:00  ann  signs in
        09:00:03  bob  signs in
        09:00:04  w1   arrives by chat  prefers ann
        then      w1   is offered to    ann
        09:00:06  ann  declines w1
        then      w1   is offered to    bob
        """);
  }

  @Test
  void a_preferred_agent_still_wins_against_equals_later() {
    story(
        """
        given     channel chat     costs 100
        09:00:00  bob  signs in
        09:00:01  ann  signs in
        09:00:02  w1   arrives by chat  prefers ann for 0s
        then      w1   is offered to    ann
        then      w1   went to          ann  because  preferred agent
        then      bob  could have had   w1 too
        """);
  }

  @Test
  void a_preferred_agent_without_the_skill_does_not_get_it() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  bob  signs in         speaks french
        09:00:02  w1   arrives by chat  needs french  prefers ann for 10s
        then      w1   waits for        ann alone
        09:00:12  time passes
        then      w1   is offered to    bob
        """);
  }

  @Test
  void an_item_is_not_held_out_before_its_time() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by voice  not before 10:00:00
        then      w1   is scheduled
        09:30:00  w2   arrives by voice
        09:30:01  ann  accepts w2
        10:00:00  time passes
        then      w1   waits
        10:00:05  ann  completes w2
        then      w1   is offered to     ann
        """);
  }

  @Test
  void the_age_of_a_scheduled_item_counts_from_its_time() {
    story(
        """
        09:00:00  w1   arrives by chat  not before 10:00:00
        09:59:00  w2   arrives by chat
        10:01:00  time passes
        then      queue service  lists  w2, w1
        """);
  }

  @Test
  void every_choice_tells_how_many_were_ruled_out_and_why() {
    story(
        """
        09:00:00  ann  signs in         speaks german
        09:00:00  bob  signs in
        09:00:00  cem  signs in         speaks german
        09:00:00  dan  signs in         speaks german
        09:00:00  eva  signs in         speaks german  at most 0 chat
        09:00:01  cem  goes away
        09:00:02  dan  loses desk
        09:00:05  w1   arrives by chat  needs german
        then      w1   went to          ann  because  only candidate
        then      1 of those serving w1 were ruled out because lacks a required skill or its level
        then      1 of those serving w1 were ruled out because is away
        then      1 of those serving w1 were ruled out because is not reachable on a medium the channel needs
        then      1 of those serving w1 were ruled out because has as many items of this channel as allowed
        then      eva  could not have   w1  because  has as many items of this channel as allowed
        """);
  }
}
