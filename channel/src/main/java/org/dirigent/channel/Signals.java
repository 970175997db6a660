package org.dirigent.channel;

/**
 * News that may be lost: typing, and the hint that there is something new to read. Nothing here is
 * stored.
 */
public interface Signals {

  /** The customer types, or stopped. */
  void typing(AccountId account, Address from, boolean typing);

  /**
   * Connected or not: the customer's side was reached last now, or was lost. Not the same as
   * leaving.
   */
  void connected(AccountId account, Address from, boolean connected);

  /**
   * Hears of everything that concerns this address until the subscription is closed; listeners must
   * not block.
   */
  Subscription subscribe(AccountId account, Address reader, Listener listener);

  /** Ends hearing. */
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }

  /** Hears. */
  interface Listener {
    void heard(Signal signal);
  }

  /** One piece of news. */
  sealed interface Signal {
    /** The transcript grew or changed: ask for it. */
    record TranscriptGrew() implements Signal {}

    /** Position, agent or opening changed: ask the waiting room. */
    record WhereaboutsChanged() implements Signal {}

    /** An agent types, or stopped. */
    record AgentTyping(boolean typing) implements Signal {}

    /** An agent has seen everything up to this line, which stands in the transcript. */
    record ReadByAgent(Cursor upTo) implements Signal {}
  }
}
