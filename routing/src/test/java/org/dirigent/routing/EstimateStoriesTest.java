package org.dirigent.routing;

import static org.dirigent.routing.story.Story.story;

import org.junit.jupiter.api.Test;

/// What can honestly be said about waiting.
class EstimateStoriesTest {

  @Test
  void too_few_assignments_tell_nothing() {
    story(
        """
        09:00:00  ann  signs in         budget 60
        09:00:00  w1   arrives by chat
        09:00:00  ann  accepts w1
        09:00:10  w2   arrives by chat
        09:00:10  ann  accepts w2
        09:00:20  w3   arrives by chat
        then      nobody can tell how long w3 will wait
        """);
  }

  @Test
  void the_pace_of_the_last_assignments_tells_the_wait() {
    story(
        """
        09:00:00  ann  signs in         budget 90
        09:00:00  w1   arrives by chat
        09:00:00  ann  accepts w1
        09:00:10  w2   arrives by chat
        09:00:10  ann  accepts w2
        09:00:20  w3   arrives by chat
        09:00:20  ann  accepts w3
        09:00:30  w4   arrives by chat
        then      w4   is expected to wait  10s
        09:00:30  w5   arrives by chat
        then      w5   is expected to wait  20s
        """);
  }

  @Test
  void a_queue_that_stalls_promises_less_and_less() {
    story(
        """
        09:00:00  ann  signs in         budget 90
        09:00:00  w1   arrives by chat
        09:00:00  ann  accepts w1
        09:00:10  w2   arrives by chat
        09:00:10  ann  accepts w2
        09:00:20  w3   arrives by chat
        09:00:20  ann  accepts w3
        09:00:30  w4   arrives by chat
        09:01:30  time passes
        then      w4   is expected to wait  30s
        """);
  }
}
