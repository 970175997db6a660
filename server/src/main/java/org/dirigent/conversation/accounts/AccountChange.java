package org.dirigent.conversation.accounts;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.dirigent.workforce.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator says of an account. A secret that is left empty stays as it is.
 *
 * @param publicKey made by us if it is missing
 */
record AccountChange(
    @NotBlank @Pattern(regexp = "[a-z][a-z0-9-]{0,31}") String channel,
    @NotBlank @Size(max = 80) String name,
    @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{8,80}") String publicKey,
    boolean active,
    @NotNull QueueId queueId,
    @NotNull @Pattern(regexp = "de|en") String language,
    @Nullable Map<String, @Size(max = 5_000) String> settings) {

  AccountChange {
    settings = settings == null ? Map.of() : Map.copyOf(settings);
  }

  /** The settings, possibly none. */
  Map<String, String> given() {
    return settings == null ? Map.of() : settings;
  }
}
