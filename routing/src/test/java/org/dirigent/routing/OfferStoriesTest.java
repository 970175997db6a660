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
}
