package org.dirigent.channel.webchat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dirigent.channel.Claim;
import org.dirigent.channel.Content;
import org.jspecify.annotations.Nullable;

/** What the widget sends, as it stands in the body; everything may be missing or nonsense. */
final class Asked {

  private static final Pattern MAILBOX =
      Pattern.compile(
          "[^\\s@<>()\\[\\]\\\\,;:\"\\p{Cntrl}]{1,64}@[\\p{L}\\p{N}.-]{1,180}\\.[\\p{L}\\p{N}]{2,}");

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

  record Inquire(
      @Nullable String key,
      @Nullable String language,
      @Nullable String name,
      @Nullable String email,
      @Nullable String text,
      @Nullable List<@Nullable String> consents,
      @Nullable Page page) {}

  record Transcript(
      @Nullable String key,
      @Nullable String email,
      @Nullable String language,
      @Nullable String zone) {}

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
  static List<Claim> claims(@Nullable String saidName, @Nullable String saidEmail) {
    var claims = new ArrayList<Claim>();
    line(saidName, "name", 120)
        .ifPresent(name -> claims.add(new Claim(Claim.Kind.NAME, name, false)));
    line(saidEmail, "email", 254)
        .ifPresent(email -> claims.add(new Claim(Claim.Kind.EMAIL, email(email), false)));
    return claims;
  }

  /** An address to which a mail can go: one, and nothing beside it. */
  static String mailbox(@Nullable String email) {
    var typed = line(email, "email", 254).orElse("");
    if (!MAILBOX.matcher(typed).matches()) {
      throw Refusal.invalid("bad-email", "The e-mail address is not complete");
    }
    return typed.toLowerCase(Locale.ROOT);
  }

  private static String email(String text) {
    if (!text.matches("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@]{2,}")) {
      throw Refusal.invalid("bad-email", "The e-mail address is not complete");
    }
    return text;
  }

  /** The purposes among those known to which somebody agreed. */
  static Set<String> consents(@Nullable List<@Nullable String> given, Set<String> known) {
    return given == null
        ? Set.of()
        : given.stream()
            .filter(Objects::nonNull)
            .filter(known::contains)
            .collect(Collectors.toSet());
  }

  private static String clean(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").replaceAll("[\\p{Cs}]", "\uFFFD");
  }
}
