package org.dirigent.routing.workload;

/// The size and business of a centre whose traffic is to be made up.
///
/// @param agents how many, all signed in
/// @param queues how many; each needs one to three skills, at lower levels after 20 and 40 seconds
/// @param skills how many there are; each agent has 8 to 16 of them
/// @param queuesPerAgent how many queues each agent serves
/// @param load how much work arrives, as a share of what all agents together can do; above 1 a
///     backlog builds up
/// @param backlog how many items wait already when the agents come
public record Centre(
    int agents, int queues, int skills, int queuesPerAgent, double load, int backlog) {

  /// What the engine must carry with ease.
  public static Centre midSize() {
    return new Centre(1_000, 100, 200, 20, 0.95, 0);
  }

  /// As many agents with ten thousand items waiting.
  public static Centre midSizeOverrun() {
    return new Centre(1_000, 100, 200, 20, 1.1, 10_000);
  }

  public static Centre large() {
    return new Centre(10_000, 1_000, 200, 20, 0.95, 0);
  }
}
