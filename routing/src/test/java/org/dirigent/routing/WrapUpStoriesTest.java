package org.dirigent.routing;

import static org.dirigent.routing.story.Story.story;

import org.junit.jupiter.api.Test;

/// What becomes of work in an agent's hands.
class WrapUpStoriesTest {

  @Test
  void without_wrap_up_the_item_is_completed_with_the_contact() {
    story(
        """
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  ann  ends w1
        then      w1   was completed
        """);
  }

  @Test
  void wrap_up_on_request_is_there_for_who_asks() {
    story(
        """
        given     queue service    wrap-up on request
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  ann  ends w1
        then      w1   was completed
        09:00:04  w2   arrives by chat
        09:00:05  ann  accepts w2
        09:00:06  ann  ends w2 to wrap up
        then      w2   is wrapped up by  ann
        09:00:07  ann  completes w2
        then      w2   was completed
        """);
  }

  @Test
  void timed_wrap_up_ends_by_itself_or_earlier() {
    story(
        """
        given     queue service    wrap-up at most 60s
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:10  ann  ends w1
        then      w1   is wrapped up by  ann
        then      the next deadline is 09:01:10
        09:01:10  time passes
        then      w1   was completed
        09:01:11  w2   arrives by chat
        09:01:12  ann  accepts w2
        09:01:13  ann  ends w2
        09:01:14  ann  completes w2
        then      w2   was completed
        """);
  }

  @Test
  void forced_wrap_up_cannot_be_cut_short() {
    story(
        """
        given     queue service    wrap-up exactly 60s
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:05  ann  completes w1
        then      it is refused because item 1 is ENGAGED, it would have to be one of [WRAPPING_UP]
        09:00:10  ann  ends w1
        09:00:20  ann  completes w1
        then      it is refused because the wrap-up of item 1 lasts until tick 32470000
        09:01:10  time passes
        then      w1   was completed
        """);
  }

  @Test
  void a_customer_who_leaves_during_the_contact_leads_to_wrap_up() {
    story(
        """
        given     queue service    wrap-up on request
        09:00:00  ann  signs in
        09:00:01  w1   arrives by chat
        09:00:02  ann  accepts w1
        09:00:03  w1   hangs up
        then      w1   is wrapped up by  ann
        """);
  }
}
