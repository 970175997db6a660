package org.dirigent.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dirigent.platform.secrets.KeyAtRest;

/**
 * The master key that an archive belongs to: the one at hand if it makes the same mark, else the
 * sealed one.
 */
final class RightKey {

  private final Manifest manifest;
  private final Passphrase passphrase;

  RightKey(Manifest manifest, Passphrase passphrase) {
    this.manifest = manifest;
    this.passphrase = passphrase;
  }

  /**
   * Finds it.
   *
   * @return the key to be put into the data directory; nothing when it is there already, or when
   *     somebody chose to go on without
   */
  Optional<KeyAtRest> find(Order order) {
    Optional<KeyAtRest> atHand = KeyAtRest.find(order.home(), order.masterKey());
    if (manifest.keyMark() == null
        || order.has(Restore.WITHOUT_KEY)
        || atHand.filter(this::fits).isPresent()) {
      return Optional.empty();
    }
    SealedKey sealed = manifest.sealedKey();
    if (sealed == null) {
      throw missing(order.home(), atHand);
    }
    byte[] bytes =
        sealed
            .open(passphrase.ask())
            .orElseThrow(
                () ->
                    Refused.because(
                        "The passphrase is not the one of this archive; nothing was changed.",
                        "Try again, or copy the master key yourself and add no passphrase."));
    return Optional.of(KeyAtRest.of(bytes, "the archive")).filter(this::fits);
  }

  /** Puts it where the next start looks for it. */
  static void put(KeyAtRest key, Place place) throws IOException {
    place.aside(place.keys().resolve("master"));
    key.putInto(place.keys());
  }

  private boolean fits(KeyAtRest key) {
    return key.mark(manifest.id()).equals(manifest.keyMark());
  }

  private static Refused missing(Path home, Optional<KeyAtRest> other) {
    String found =
        other
            .map(key -> "The master key in %s is another one".formatted(key.place()))
            .orElse("The master key is not at hand");
    return Refused.because(
        found + ": the secrets of channels in this archive could not be read.",
        """
        Copy keys/master of the old installation to %s (readable by its owner only),
        or set DIRIGENT_SECRETS_MASTER_KEY. If the key is lost, add --without-key: secrets must then be entered anew,
        visitors begin new chats, and the audit log can no longer be proven."""
            .formatted(home.resolve("keys").resolve("master")));
  }
}
