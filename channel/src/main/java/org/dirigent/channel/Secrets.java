package org.dirigent.channel;

/** Keys of the deployment, each derived for one purpose, so that no two uses share one. */
public interface Secrets {

  /** 32 bytes, the same for the same purpose after a restart and on every node. */
  byte[] keyFor(String purpose);
}
