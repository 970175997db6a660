package org.dirigent.stories.nothinglost;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Follows who had a contact, entry by entry: never two at a time, nobody else writes, and whoever
 * was told "it is yours" or "it is done" finds it written down.
 */
final class Assignees {

  private final String customer;
  private final List<JsonNode> timeline;
  private final Map<String, Colleague> colleagues;
  private final int most;
  private final List<String> findings = new ArrayList<>();
  private final Set<String> joined = new HashSet<>();
  private String assignee = "";
  private int wrappedUp;

  /**
   * Those who had one conversation.
   *
   * @param most how often work can have arisen in it
   */
  Assignees(String customer, List<JsonNode> timeline, Map<String, Colleague> colleagues, int most) {
    this.customer = customer;
    this.timeline = timeline;
    this.colleagues = colleagues;
    this.most = most;
  }

  List<String> findings() {
    timeline.forEach(this::follow);
    if (!assignee.isEmpty()) {
      finding("still has an assignee");
    }
    if (wrappedUp > most) {
      finding("was wrapped up " + wrappedUp + " times");
    }
    colleagues.values().forEach(this::promises);
    return findings;
  }

  private void follow(JsonNode entry) {
    String author = entry.at("/author/id").asString("");
    switch (entry.path("kind").asString()) {
      case "joined" -> {
        if (!assignee.isEmpty()) {
          finding("was given to " + author + " while " + assignee + " had it");
        }
        assignee = author;
        joined.add(author);
      }
      case "returned", "transferred" -> assignee = "";
      case "wrapped-up" -> {
        wrappedUp++;
        assignee = "";
      }
      case "message" -> {
        if (entry.at("/author/kind").asString().equals("agent") && !author.equals(assignee)) {
          finding("was answered by " + author + " while '" + assignee + "' had it");
        }
      }
      default -> {}
    }
  }

  private void promises(Colleague colleague) {
    String conversation = timeline.getFirst().path("conversationId").asString();
    for (Colleague.Acceptance accepted : colleague.accepted()) {
      if (accepted.conversation().equals(conversation)) {
        if (!joined.contains(colleague.id())) {
          finding("was accepted by somebody who never joined");
        }
        if (colleague.completed().contains(accepted.work()) && wrappedUp == 0) {
          finding("was completed and is not wrapped up");
        }
      }
    }
  }

  private void finding(String what) {
    findings.add(customer + " " + what);
  }
}
