package org.dirigent.routing;

import static org.dirigent.routing.story.Story.story;

import org.junit.jupiter.api.Test;

/// Who is served first.
class OrderStoriesTest {

  @Test
  void who_came_first_is_served_first_over_all_channels() {
    story(
        """
        09:00:00  w1   arrives by mail
        09:00:01  w2   arrives by voice
        09:00:02  w3   arrives by chat
        then      queue service  lists  w1, w2, w3
        09:01:00  ann  signs in
        then      w1   is offered to  ann
        """);
  }

  @Test
  void the_time_of_arrival_counts_and_not_the_time_of_admission() {
    story(
        """
        09:00:10  w1   arrives by chat
        09:00:11  w2   arrives by chat  arrived 09:00:05
        then      queue service  lists  w2, w1
        """);
  }

  @Test
  void priority_is_a_head_start_and_no_free_pass() {
    story(
        """
        given     queue service    head start 10s
        09:00:00  w1   arrives by chat
        09:00:15  w2   arrives by chat  priority 2
        09:00:25  w3   arrives by chat  priority 2
        then      queue service    lists  w2, w1, w3
        """);
  }

  @Test
  void a_change_of_priority_changes_the_place() {
    story(
        """
        09:00:00  w1   arrives by chat
        09:00:01  w2   arrives by chat
        09:00:05  w2   gets priority 1
        then      queue service    lists  w2, w1
        09:00:06  w2   gets priority 0
        then      queue service    lists  w1, w2
        """);
  }

  @Test
  void the_nearer_promise_is_served_first() {
    story(
        """
        given     queue calls      promises 20s
        given     queue mails      promises 1h
        09:00:00  w1   arrives by mail  in mails
        09:30:00  w2   arrives by chat  in calls
        09:30:05  ann  signs in         serves calls, mails
        then      w2   is offered to    ann
        """);
  }

  @Test
  void a_strict_class_goes_before_the_classes_below() {
    story(
        """
        given     queue sales      class 5 bound 1h
        given     queue emergency  strict class 0
        09:00:00  w1   arrives by chat  in sales
        09:00:30  w2   arrives by chat  in emergency
        09:01:00  ann  signs in         serves sales, emergency
        then      w2   is offered to    ann
        """);
  }

  @Test
  void at_its_bound_an_item_goes_before_everything() {
    story(
        """
        given     queue sales      class 5 bound 60s
        given     queue emergency  strict class 0
        09:00:00  w1   arrives by chat  in sales
        09:00:59  w2   arrives by chat  in emergency
        09:01:00  w3   arrives by chat  in emergency
        then      w1   waits before everything
        09:01:01  ann  signs in         serves sales, emergency
        then      w1   is offered to    ann
        09:01:02  ann  accepts w1
        then      w2   is offered to    ann
        """);
  }

  @Test
  void of_two_at_their_bound_the_one_who_reached_it_first_is_served_first() {
    story(
        """
        given     queue quick  class 5 bound 60s
        given     queue slow   class 1 bound 100s
        09:00:00  w1   arrives by chat  in slow
        09:00:30  w2   arrives by chat  in quick
        09:02:00  ann  signs in         serves quick, slow
        then      w2   is offered to    ann
        """);
  }

  @Test
  void a_promise_of_its_own_counts_instead_of_the_queues() {
    story(
        """
        given     queue mails      promises 1h
        09:00:00  w1   arrives by mail  in mails
        09:10:00  w2   arrives by mail  in mails
        then      queue mails      lists  w1, w2
        09:10:01  w2   is promised an answer within 5m
        then      queue mails      lists  w2, w1
        09:10:02  w2   is granted nothing
        then      queue mails      lists  w1, w2
        """);
  }

  @Test
  void a_promise_of_its_own_counts_from_the_arrival_and_goes_with_it_into_another_queue() {
    story(
        """
        given     queue mails      promises 1h
        given     queue sales      promises 1h
        09:00:00  ann  signs in    serves mails
        09:00:01  w1   arrives by mail  in sales
        09:00:02  w2   arrives by mail  in mails
        09:00:03  w2   is promised an answer within 5m
        09:00:04  ann  accepts w2
        09:00:05  ann  passes w2 to queue sales
        then      queue sales      lists  w2, w1
        """);
  }

  @Test
  void a_class_of_its_own_lifts_an_item_over_its_queue() {
    story(
        """
        09:00:00  w1   arrives by mail
        09:00:01  w2   arrives by mail
        09:00:02  w2   is put into strict class 0
        then      queue service    lists  w2, w1
        09:00:03  ann  signs in
        then      w2   is offered to    ann
        """);
  }

  @Test
  void an_item_that_nobody_free_can_take_stops_nobody_behind_it() {
    story(
        """
        09:00:00  w1   arrives by chat  needs finnish
        09:00:01  w2   arrives by voice
        09:00:02  w3   arrives by chat
        09:00:10  ann  signs in         at most 0 voice
        then      w3   is offered to    ann
        then      w1   waits at position 1
        then      w2   waits at position 2
        """);
  }

  @Test
  void age_is_kept_when_an_offer_fails() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  w2   arrives by chat
        09:00:03  ann  goes away
        then      queue service  lists  w1, w2
        """);
  }

  @Test
  void age_is_kept_over_a_transfer() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  w2   arrives by chat  in sales
        09:05:00  ann  passes w1 to queue sales
        then      queue sales  lists  w1, w2
        """);
  }

  @Test
  void at_the_same_place_the_lower_number_goes_first() {
    story(
        """
        09:00:00  w1   arrives by chat
        09:00:00  w2   arrives by chat
        09:00:01  w3   arrives by chat  arrived 09:00:00
        then      queue service  lists  w1, w2, w3
        """);
  }

  @Test
  void positions_count_the_own_queue_only() {
    story(
        """
        09:00:00  w1   arrives by chat
        09:00:01  w2   arrives by chat   in sales
        09:00:02  w3   arrives by voice  needs german
        then      w3   waits at position 2
        then      queue service  counts 2 waiting, 0 offered, 0 in hand
        """);
  }
}
