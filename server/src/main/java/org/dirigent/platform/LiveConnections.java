package org.dirigent.platform;

/** The desks that are connected to this node now. */
public interface LiveConnections {

  /** How many connections this person has here. */
  int count(UserId user);

  /** Whether anybody is connected at all. */
  boolean any();
}
