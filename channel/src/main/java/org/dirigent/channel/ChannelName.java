package org.dirigent.channel;

/**
 * The short name of a channel, such as {@code webchat}: lower-case letters, digits and hyphens, at
 * most 32.
 */
public record ChannelName(String value) {

  public ChannelName {
    if (!value.matches("[a-z][a-z0-9-]{0,31}")) {
      throw new IllegalArgumentException("Not a channel name: '" + value + "'");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
