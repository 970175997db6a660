package org.dirigent.routing;

import static org.dirigent.routing.story.Story.story;

import org.junit.jupiter.api.Test;

/// What becomes of work in an agent's hands.
class WorkStoriesTest {

  @Test
  void a_dropped_connection_is_not_yet_leaving() {
    story(
        """
        given     the pool         customer grace 30s
        09:00:01  w1   arrives by chat
        09:00:10  w1   drops out
        09:00:39  w1   returns
        09:05:00  time passes
        then      w1   waits
        09:05:01  w1   drops out
        09:05:31  time passes
        then      w1   was abandoned
        """);
  }

  @Test
  void hold_and_back() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by voice
        09:00:02  ann  accepts w1
        09:00:03  ann  holds w1
        then      w1   is on hold with  ann
        09:00:04  ann  unholds w1
        then      w1   is with          ann
        09:00:05  bob  holds w1
        then      it is refused because item 1 is not with agent 2 (any more)
        """);
  }

  @Test
  void a_transfer_to_a_colleague_waits_for_them_and_then_for_anybody() {
    story(
        """
        given     channel chat     costs 100
        09:00:00  ann  signs in
        09:00:00  bob  signs in         serves sales
        09:00:00  cem  signs in
        09:00:01  w0   arrives by chat  in sales
        09:00:02  bob  accepts w0
        09:00:03  w1   arrives by chat
        09:00:04  ann  accepts w1
        09:00:10  ann  passes w1 to bob within 20s
        then      w1   waits for        bob alone
        09:00:30  time passes
        then      w1   is offered to    cem
        """);
  }

  @Test
  void a_colleague_needs_neither_queue_nor_skill_for_what_is_handed_to_them() {
    story(
        """
        09:00:00  ann  signs in         speaks german
        09:00:00  bob  signs in         serves sales
        09:00:03  w1   arrives by chat  needs german
        09:00:04  ann  accepts w1
        09:00:10  ann  passes w1 to bob within 20s
        then      w1   is offered to    bob
        """);
  }

  @Test
  void nothing_is_passed_to_somebody_who_is_not_there() {
    story(
        """
        09:00:00  ann  signs in
        09:00:00  bob  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  bob  signs out
        09:00:04  ann  passes w1 to bob within 20s
        then      it is refused because agent 2 cannot have item 1: is signed out
        then      w1   is with          ann
        09:00:05  ann  passes w1 to ann within 20s
        then      it is refused because has it already
        """);
  }

  @Test
  void a_transfer_to_a_queue_may_ask_for_other_skills() {
    story(
        """
        09:00:00  ann  signs in         speaks german
        09:00:00  bob  signs in         serves sales  speaks english
        09:00:00  cem  signs in         serves sales
        09:00:01  w1   arrives by chat  needs german
        09:00:02  ann  accepts w1
        09:00:03  ann  passes w1 to queue sales  needs english
        then      w1   is offered to    bob
        """);
  }

  @Test
  void who_puts_work_back_is_asked_last() {
    story(
        """
        given     the pool         refusal pause 30s
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  ann  puts w1 back
        then      w1   waits at position 1
        09:00:33  time passes
        then      w1   is offered to    ann
        """);
  }

  @Test
  void an_agent_may_pick_an_item_also_out_of_turn() {
    story(
        """
        09:00:00  w1   arrives by chat  needs finnish
        09:00:01  w2   arrives by chat  needs german
        09:00:02  ann  signs in
        09:00:03  ann  takes w2
        then      w2   is with          ann
        then      w2   went to          ann  because  by hand
        """);
  }

  @Test
  void taking_what_rings_for_somebody_else_withdraws_their_offer() {
    story(
        """
        09:00:00  ann  signs in
        09:00:00  bob  signs in
        09:00:01  w1   arrives by chat
        then      w1   is offered to    ann
        09:00:02  bob  takes w1
        then      w1   is with          bob
        then      ann  is rung by nothing
        09:00:03  ann  accepts w1
        then      it is refused because offer 1 was withdrawn at tick 32402000
        """);
  }

  @Test
  void taking_what_rings_for_oneself_accepts_it() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by voice
        09:00:02  ann  takes w1
        then      w1   is with          ann
        then      w1   went to          ann  because  only candidate
        """);
  }

  @Test
  void nobody_takes_more_than_they_have_room_for() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by voice
        09:00:02  ann  accepts w1
        09:00:03  w2   arrives by voice
        09:00:04  ann  takes w2
        then      it is refused because agent 1 cannot have item 2: has too little capacity left
        09:00:05  w3   arrives by mail  in sales
        09:00:06  ann  takes w3
        then      it is refused because does not serve the queue
        """);
  }

  @Test
  void a_supervisor_moves_work_from_one_agent_to_another() {
    story(
        """
        09:00:00  ann  signs in
        09:00:00  bob  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  w1   is assigned to   bob
        then      w1   is with          bob
        then      ann  has nothing
        09:00:04  ann  completes w1
        then      it is refused because item 1 is not with agent 1 (any more)
        """);
  }

  @Test
  void nothing_is_assigned_to_somebody_who_cannot_be_reached() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  ann  loses phone
        09:00:02  w1   arrives by voice
        09:00:03  w1   is assigned to   ann
        then      it is refused because is not reachable on a medium the channel needs
        """);
  }

  @Test
  void new_rules_may_change_what_a_waiting_item_needs_and_keep_its_age() {
    story(
        """
        09:00:00  ann  signs in         serves sales
        09:00:01  w1   arrives by chat  needs finnish
        09:00:02  w2   arrives by chat  in sales  needs german
        09:00:03  w1   is reassessed to chat  in sales  needs german
        then      queue sales  lists  w1, w2
        09:00:04  ann  changes          speaks german
        then      w1   is offered to    ann
        09:00:05  w1   is reassessed to chat
        then      it is refused because item 1 is OFFERED
        """);
  }

  @Test
  void an_item_that_has_ended_says_so() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  w1   hangs up
        09:00:03  w1   is assigned to   ann
        then      it is refused because item 1 was abandoned at tick 32402000
        09:00:04  w1   arrives by chat
        then      it is refused because item 1 was abandoned at tick 32402000
        """);
  }

  @Test
  void an_item_is_admitted_once() {
    story(
        """
        09:00:01  w1   arrives by chat
        09:00:02  w1   arrives by chat
        then      it is refused because item 1 is under way already
        """);
  }
}
