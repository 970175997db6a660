package org.dirigent.routing;

/// Commands about one agent.
public sealed interface AgentCommand extends Command {

  AgentId agent();

  /// The agent's wish. It also ends "not responding".
  record SetPresence(AgentId agent, Presence presence, Moment moment) implements AgentCommand {}

  /// What the host observes: whether the agent's last connection of this medium is up. Only changes
  /// are reported.
  record ReportReachability(AgentId agent, Medium medium, boolean reachable)
      implements AgentCommand {}

  enum Moment {
    NOW,
    /// No new work from now on; the change itself comes with the end of the current work.
    AFTER_CURRENT_WORK
  }
}
