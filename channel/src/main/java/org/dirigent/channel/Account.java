package org.dirigent.channel;

import java.util.Map;
import java.util.Optional;

/**
 * A channel account as its adapter sees it. The settings are the adapter's own vocabulary ({@link
 * Channel#settings}); the public key is what stands in web addresses and script tags.
 */
public record Account(
    AccountId id,
    ChannelName channel,
    String publicKey,
    String name,
    Map<String, String> settings) {

  public Account {
    settings = Map.copyOf(settings);
  }

  /** The setting of that name, unless it is absent or blank. */
  public Optional<String> setting(String name) {
    return Optional.ofNullable(settings.get(name)).filter(value -> !value.isBlank());
  }
}
