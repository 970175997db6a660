package org.dirigent.platform;

/** A listener's place on the {@link LiveBus}, until closed or cut off. */
public interface LiveSubscription extends AutoCloseable {

  /** Hears this topic from now on; hearing it twice changes nothing. */
  void hear(LiveTopic topic);

  /** Hears this topic no longer. */
  void stopHearing(LiveTopic topic);

  /** Ends the subscription; news that was still buffered is dropped. */
  @Override
  void close();
}
