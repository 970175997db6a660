package org.dirigent.routing;

import static org.dirigent.routing.story.Story.story;

import org.junit.jupiter.api.Test;

/// How much an agent has at once.
class CapacityStoriesTest {

  @Test
  void chats_are_given_until_the_budget_is_used_up() {
    story(
        """
        09:00:00  ann  signs in         budget 60
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  w2   arrives by chat
        09:00:04  ann  accepts w2
        09:00:05  w3   arrives by chat
        then      w3   waits
        09:01:00  ann  completes w1
        then      w3   is offered to    ann
        """);
  }

  @Test
  void a_call_leaves_no_room_for_a_chat_and_a_chat_none_for_a_call() {
    story(
        """
        09:00:00  ann  signs in
        09:00:00  bob  signs in
        09:00:01  w1   arrives by voice
        09:00:02  ann  accepts w1
        09:00:03  w2   arrives by chat
        09:00:04  bob  accepts w2
        09:00:05  w3   arrives by voice
        then      w3   waits
        09:00:06  w4   arrives by chat
        then      w4   is offered to    bob
        """);
  }

  @Test
  void a_cap_bounds_one_channel_within_the_budget() {
    story(
        """
        09:00:00  ann  signs in         at most 1 chat
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  w2   arrives by chat
        then      w2   waits
        09:00:04  w3   arrives by mail
        then      w3   is offered to    ann
        """);
  }

  @Test
  void interruptible_work_does_not_keep_an_agent_from_a_call() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by mail
        09:00:02  ann  accepts w1
        09:00:03  w2   arrives by voice
        then      w2   is offered to    ann
        09:00:04  ann  accepts w2
        then      ann  is not overcommitted
        09:00:05  w3   arrives by mail
        then      w3   waits
        """);
  }

  @Test
  void an_open_offer_counts_as_if_it_were_taken() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by voice
        09:00:02  w2   arrives by chat
        09:00:03  ann  takes w2
        then      it is refused because agent 1 cannot have item 2: has too little capacity left
        """);
  }

  @Test
  void wrap_up_counts_like_the_contact() {
    story(
        """
        given     queue service    wrap-up mandatory
        09:00:00  ann  signs in
        09:00:01  w1   arrives by voice
        09:00:02  ann  accepts w1
        09:05:00  ann  ends w1
        then      w1   is wrapped up by  ann
        09:05:01  w2   arrives by voice
        then      w2   waits
        09:06:00  ann  completes w1
        then      w2   is offered to    ann
        """);
  }

  @Test
  void a_held_item_counts_like_an_engaged_one() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by voice
        09:00:02  ann  accepts w1
        09:00:03  ann  holds w1
        then      w1   is on hold with  ann
        09:00:04  w2   arrives by chat
        then      w2   waits
        """);
  }

  @Test
  void a_supervisor_may_overcommit_an_agent_visibly() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by voice
        09:00:02  ann  accepts w1
        09:00:03  w2   arrives by chat
        09:00:04  w2   is assigned to   ann
        then      w2   is with          ann
        then      w2   went to          ann  because  by hand
        then      ann  is overcommitted
        09:01:00  ann  completes w1
        then      ann  is not overcommitted
        """);
  }

  @Test
  void a_smaller_budget_takes_nothing_away_and_shows() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  ann  changes          budget 20
        then      w1   is with          ann
        then      ann  is overcommitted
        """);
  }

  @Test
  void a_switch_of_channel_changes_what_the_item_costs() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  w2   arrives by chat
        09:00:04  ann  accepts w2
        09:00:05  w1   switches to      voice
        then      ann  is overcommitted
        then      ann  has              w1, w2
        """);
  }

  @Test
  void a_channel_that_costs_nothing_is_bounded_by_its_cap() {
    story(
        """
        given     channel note     costs 0
        09:00:00  ann  signs in         at most 1 note
        09:00:01  w1   arrives by note
        09:00:02  ann  accepts w1
        09:00:03  w2   arrives by note
        then      w2   waits
        """);
  }
}
