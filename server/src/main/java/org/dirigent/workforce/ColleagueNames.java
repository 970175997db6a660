package org.dirigent.workforce;

/** What colleagues call an agent on their screens; customers read {@link Agent#name()}. */
public interface ColleagueNames {

  /** The name of the account, as of the last half minute; of somebody unknown it is empty. */
  String of(AgentId agent);
}
