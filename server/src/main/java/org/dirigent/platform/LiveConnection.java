package org.dirigent.platform;

import java.util.UUID;

/** One tab of one desk that is connected now. */
public interface LiveConnection {

  /** Names this connection; a reconnect has another. */
  UUID id();

  /** Who sits there. */
  SignedIn who();

  /** Sends a frame to this connection only. Never waits; a slow desk is cut off instead. */
  void send(String type, Object data);

  /** Lets this connection hear a topic; the caller has checked that the person may. */
  void hear(LiveTopic topic);

  /** Lets this connection no longer hear a topic. */
  void stopHearing(LiveTopic topic);
}
