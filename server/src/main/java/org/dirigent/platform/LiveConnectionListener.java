package org.dirigent.platform;

/**
 * Told when desks come and go; reachability is derived from this. For each connection: opened once,
 * then ended once, never both at a time. When the process stops nobody is told, so that an orderly
 * stop and a crash leave the same behind. Must be quick.
 */
public interface LiveConnectionListener {

  /** The desk has proven who it is; its snapshot has not been taken yet. */
  void opened(LiveConnection connection);

  /** The desk is gone. */
  void ended(LiveConnection connection, Ending how);

  /** How a connection ended. */
  enum Ending {
    /** The desk said goodbye: the tab was closed or the person signed out. */
    CLOSED,
    /** The socket broke, or no pong came in time. */
    LOST,
    /** The desk read too slowly and was cut off; it will reconnect. */
    TOO_SLOW,
    /** We ended it: the session or the account ended, rights changed, too many tabs. */
    ENDED_BY_US
  }
}
