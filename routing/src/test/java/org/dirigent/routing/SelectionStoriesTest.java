package org.dirigent.routing;

import static org.dirigent.routing.story.Story.story;

import org.junit.jupiter.api.Test;

/// Which of several agents gets an item.
class SelectionStoriesTest {

  @Test
  void the_longest_idle_is_chosen() {
    story(
        """
        given     queue service    chooses longest idle
        09:00:00  ann  signs in
        09:00:01  bob  signs in
        09:00:02  w1   arrives by voice
        then      w1   went to          ann  because  longest idle
        then      bob  could have had   w1 too
        09:00:03  ann  accepts w1
        09:00:04  ann  completes w1
        09:00:05  w2   arrives by voice
        then      w2   went to          bob  because  longest idle
        """);
  }

  @Test
  void the_highest_level_is_chosen_where_the_best_should_serve() {
    story(
        """
        given     queue service    chooses highest level, longest idle
        09:00:00  ann  signs in         speaks german:3
        09:00:01  bob  signs in         speaks german:5
        09:00:02  w1   arrives by chat  needs german:2
        then      w1   went to          bob  because  highest level
        """);
  }

  @Test
  void the_lowest_level_is_chosen_where_experts_should_stay_free() {
    story(
        """
        given     queue service    chooses lowest level
        09:00:00  ann  signs in         speaks german:5
        09:00:01  bob  signs in         speaks german:3
        09:00:02  w1   arrives by chat  needs german:2
        then      w1   went to          bob  because  lowest level
        """);
  }

  @Test
  void the_least_loaded_is_chosen_by_share_of_the_budget() {
    story(
        """
        given     queue service    chooses least loaded
        09:00:00  ann  signs in         budget 60
        09:00:00  bob  signs in         budget 200
        09:00:01  w1   arrives by chat
        09:00:01  ann  accepts w1
        09:00:02  w2   arrives by chat
        09:00:02  bob  accepts w2
        09:00:03  w3   arrives by chat
        then      w3   went to          bob  because  least loaded
        """);
  }

  @Test
  void who_serves_the_fewest_queues_is_chosen_where_the_versatile_should_stay_free() {
    story(
        """
        given     queue service    chooses fewest queues
        09:00:00  ann  signs in         serves service, sales
        09:00:01  bob  signs in
        09:00:02  w1   arrives by chat
        then      w1   went to          bob  because  fewest queues
        """);
  }

  @Test
  void the_lowest_number_ends_every_tie() {
    story(
        """
        given     queue service    chooses least loaded
        09:00:00  ann  signs in
        09:00:01  bob  signs in
        09:00:02  w1   arrives by chat
        then      w1   went to          ann  because  lowest id
        """);
  }

  @Test
  void the_next_tie_breaker_counts_when_the_first_is_even() {
    story(
        """
        given     queue service    chooses highest level, longest idle
        09:00:00  bob  signs in         speaks german:3
        09:00:01  ann  signs in         speaks german:3
        09:00:02  w1   arrives by chat  needs german
        then      w1   went to          bob  because  longest idle
        """);
  }

  @Test
  void when_many_meet_the_fitter_agent_is_left_for_the_item_that_only_they_can_take() {
    story(
        """
        given     queue service is open 09:00:00-17:00:00
        08:00:00  ann  signs in         speaks german
        08:00:01  bob  signs in
        08:30:00  w1   arrives by chat
        08:30:01  w2   arrives by chat  needs german
        09:00:00  time passes
        then      w1   is offered to    bob
        then      w1   went to          bob  because  spared for next item
        then      w2   is offered to    ann
        """);
  }

  @Test
  void urgency_chooses_the_items_before_fitness_chooses_the_agents() {
    story(
        """
        given     queue service is open 09:00:00-17:00:00
        08:00:00  ann  signs in         speaks german, finnish
        08:00:01  bob  signs in         speaks german, dutch
        08:30:00  w1   arrives by chat  needs german
        08:30:01  w2   arrives by chat  needs finnish
        08:30:02  w3   arrives by chat  needs dutch
        09:00:00  time passes
        then      w1   is offered to    bob
        then      w2   is offered to    ann
        then      w3   waits
        """);
  }
}
