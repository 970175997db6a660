package org.dirigent.platform;

/**
 * Carries news to whoever listens now. It may lose and is never the truth: whoever misses something
 * reads a fresh snapshot. Nobody who publishes ever waits for a listener.
 */
public interface LiveBus {

  /**
   * Tells everybody who hears the topic. Inside a transaction the news waits for the commit and is
   * forgotten by a rollback, so that nothing is shown that did not happen.
   *
   * @param type a stable name that screens switch over, such as {@code offer-ended}
   * @param data a record or map; its members stand in the frame beside {@code type}, and it carries
   *     the version of what it shows
   */
  void publish(LiveTopic topic, String type, Object data);

  /** Begins to listen, at first to no topic. */
  LiveSubscription subscribe(LiveListener listener);
}
