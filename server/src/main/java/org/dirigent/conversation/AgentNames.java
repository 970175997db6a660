package org.dirigent.conversation;

import org.dirigent.platform.UserId;

/** What agents are called, inside and towards customers. */
public interface AgentNames {

  /** The names of this agent; of somebody unknown, names that say so. */
  Names of(UserId agent);

  /**
   * Two names of one agent.
   *
   * @param inside what colleagues read
   * @param outside what customers read
   */
  record Names(String inside, String outside) {}
}
