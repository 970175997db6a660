package org.dirigent.channel.webchat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirigent.channel.Claim;
import org.dirigent.channel.Content;
import org.jspecify.annotations.Nullable;

/** What the widget sends, as it stands in the body; everything may be missing or nonsense. */
final class Asked {

  private Asked() {}

  record NewSession(@Nullable String site) {}

  record Identify(@Nullable String site, @Nullable String jwt, @Nullable String language) {}

  record Arrive(
      @Nullable String key,
      @Nullable String language,
      @Nullable String name,
      @Nullable String email,
      @Nullable String topic,
      @Nullable List<@Nullable String> consents,
      @Nullable Page page) {}

  record Page(@Nullable String address, @Nullable String title) {}

  record Say(
      @Nullable String key,
      @Nullable String text,
      @Nullable String file,
      @Nullable String caption,
      @Nullable Choice choice) {}

  record Choice(@Nullable String id, @Nullable String label) {}

  record Seen(@Nullable String state, @Nullable String upTo) {}

  record View(@Nullable String key, @Nullable String address, @Nullable String title) {}

  record Leave(@Nullable String key) {}

  /** The language of the customer's choice, else German. */
  static String language(@Nullable String tag) {
    return tag != null && tag.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}") ? tag : "de";
  }

  /** A client-made key: 8 to 64 letters, digits, hyphens and underscores. */
  static String key(@Nullable String key) {
    if (key == null || !key.matches("[A-Za-z0-9_-]{8,64}")) {
      throw Refusal.invalid(
          "bad-key", "The key must have 8 to 64 letters, digits, hyphens or underscores");
    }
    return key;
  }

  /** A text with something in it, cleaned of control characters that no screen can show. */
  static String text(@Nullable String text) {
    var clean = clean(text == null ? "" : text);
    if (clean.isBlank()) {
      throw Refusal.invalid("empty-message", "The message is empty");
    }
    if (clean.length() > Content.TEXT_LIMIT) {
      throw new Refusal(
          413,
          "message-too-long",
          "The message has %d characters, the limit is %d"
              .formatted(clean.length(), Content.TEXT_LIMIT));
    }
    return clean;
  }

  /** A short text, if there is one. */
  static Optional<String> line(@Nullable String text, String field, int limit) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    var clean = clean(text).strip();
    if (clean.length() > limit) {
      throw Refusal.invalid(
          "field-too-long", "The field " + field + " has more than " + limit + " characters");
    }
    return Optional.of(clean).filter(line -> !line.isBlank());
  }

  /** What was typed into the form; nothing of it is verified. */
  static List<Claim> claims(Arrive asked) {
    var claims = new ArrayList<Claim>();
    line(asked.name(), "name", 120)
        .ifPresent(name -> claims.add(new Claim(Claim.Kind.NAME, name, false)));
    line(asked.email(), "email", 254)
        .ifPresent(email -> claims.add(new Claim(Claim.Kind.EMAIL, email(email), false)));
    return claims;
  }

  private static String email(String text) {
    if (!text.matches("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]{2,}")) {
      throw Refusal.invalid("bad-email", "The e-mail address is not complete");
    }
    return text;
  }

  private static String clean(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").replaceAll("[\\p{Cs}]", "\uFFFD");
  }
}
