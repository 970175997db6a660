package org.dirigent.routing;

/// Why an agent may not have an item now, in the order in which the rules are asked. New constants
/// go to the end: their position is on the wire.
public enum Ineligibility {
  QUEUE_CLOSED("the queue is closed"),
  NOT_BEFORE("the item is not due yet"),
  RESERVED("it is kept for another agent for a while"),
  NOT_SERVING_QUEUE("does not serve the queue"),
  LACKS_SKILL("lacks a required skill or its level"),
  REFUSED_BEFORE("declined it or let it ring before"),
  RETIRED("is retired"),
  OFFLINE("is signed out"),
  AWAY("is away"),
  LEAVING("goes away after the current work"),
  NOT_RESPONDING("did not answer the last offer"),
  NOT_REACHABLE("is not reachable on a medium the channel needs"),
  ANOTHER_OFFER("has another offer open"),
  CHANNEL_CAP("has as many items of this channel as allowed"),
  NO_CAPACITY("has too little capacity left"),
  HAS_IT_ALREADY("has it already");

  private final String words;

  Ineligibility(String words) {
    this.words = words;
  }

  /// The reason in words, to be read after the agent's name.
  public String words() {
    return words;
  }
}
