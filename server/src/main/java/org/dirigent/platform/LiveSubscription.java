package org.dirigent.platform;

/** A listener's place on the {@link LiveBus}, until closed or cut off. */
public interface LiveSubscription extends AutoCloseable {

  /** Hears this topic from now on; hearing it twice changes nothing. */
  void hear(LiveTopic topic);

  /** Hears this topic no longer. */
  void stopHearing(LiveTopic topic);

  /** Puts news into this listener's buffer alone, in line with what else it hears. */
  void tell(LiveNews news);

  /** Ends the subscription; news that was still buffered is dropped. */
  @Override
  void close();
}
