package org.dirigent.platform;

/**
 * What an account may do. An account may have several; none includes another, except that a
 * supervisor may read whatever an agent may read (see {@link AllowedTo}).
 */
public enum Role {
  /** Works contacts at the desk. */
  AGENT,
  /** Sees the whole floor and steers it. */
  SUPERVISOR,
  /** Edits configuration and accounts. */
  ADMINISTRATOR
}
