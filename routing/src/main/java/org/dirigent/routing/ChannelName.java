package org.dirigent.routing;

/// A short word for a channel, such as `webchat` or `voice`. It names a kind of work and its cost,
/// never a person or an account.
public record ChannelName(String value) {

  public ChannelName {
    Checks.name(value, "a channel name");
  }

  @Override
  public String toString() {
    return value;
  }
}
