package org.dirigent.conversation.accounts;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dirigent.channel.SettingField;
import org.dirigent.platform.FieldProblem;
import org.jspecify.annotations.Nullable;

/** What values the settings of an account may have, as its channel describes them. */
final class SettingRules {

  private static final int ORIGINS = 100;

  private final List<SettingField> fields;

  SettingRules(List<SettingField> fields) {
    this.fields = fields;
  }

  /** The names of settings that must never be read back. */
  Set<String> secrets() {
    return fields.stream()
        .filter(field -> field.kind() == SettingField.Kind.SECRET)
        .map(SettingField::key)
        .collect(Collectors.toSet());
  }

  /** The settings among these that name a mailbox. */
  Map<String, String> mailboxes(Map<String, String> settings) {
    return fields.stream()
        .filter(field -> field.kind() == SettingField.Kind.MAILBOX)
        .filter(field -> !settings.getOrDefault(field.key(), "").isBlank())
        .collect(Collectors.toMap(SettingField::key, field -> settings.get(field.key())));
  }

  /** What is wrong with these settings; secrets that are set already may be left empty. */
  List<FieldProblem> problems(Map<String, String> settings, Set<String> secretsSet) {
    var problems = new ArrayList<FieldProblem>();
    Set<String> known = fields.stream().map(SettingField::key).collect(Collectors.toSet());
    settings.keySet().stream()
        .filter(name -> !known.contains(name))
        .map(name -> problem(name, "unknown", "This channel has no such setting"))
        .forEach(problems::add);
    for (SettingField field : fields) {
      String value = settings.getOrDefault(field.key(), "").strip();
      problem(field, value, secretsSet).ifPresent(problems::add);
    }
    return problems;
  }

  private static Optional<FieldProblem> problem(
      SettingField field, String value, Set<String> secretsSet) {
    if (value.isEmpty()) {
      boolean missing =
          field.required() && field.fallback().isEmpty() && !secretsSet.contains(field.key());
      return missing
          ? Optional.of(problem(field.key(), "required", "This setting is needed"))
          : Optional.empty();
    }
    return Optional.ofNullable(expected(field.kind(), value))
        .map(expected -> problem(field.key(), "not-allowed", "Expected " + expected));
  }

  /** What would be right, or null if it is. */
  private static @Nullable String expected(SettingField.Kind kind, String value) {
    return switch (kind) {
      case TEXT, MAILBOX -> value.length() <= 200 ? null : "at most 200 characters";
      case LONG_TEXT -> value.length() <= 4_000 ? null : "at most 4,000 characters";
      case SECRET -> value.length() <= 4_000 ? null : "at most 4,000 characters";
      case WEB_ADDRESS -> isWebAddress(value) ? null : "an address that begins with https://";
      case ORIGINS -> areOrigins(value) ? null : "origins such as https://shop.example, one a line";
      case COLOUR -> value.matches("#[0-9a-fA-F]{6}") ? null : "a colour such as #1a73e8";
      case SWITCH -> value.matches("true|false") ? null : "true or false";
      case NUMBER -> value.matches("\\d{1,9}") ? null : "a whole number";
    };
  }

  private static boolean isWebAddress(String value) {
    try {
      URI address = URI.create(value);
      return value.length() <= 2_000
          && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
          && address.getHost() != null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean areOrigins(String value) {
    String[] origins = value.split("[\\s,]+");
    return origins.length <= ORIGINS
        && Arrays.stream(origins).allMatch(origin -> origin.equals("*") || isOrigin(origin));
  }

  private static boolean isOrigin(String value) {
    return isWebAddress(value) && value.matches("https?://[^/?#@]+");
  }

  private static FieldProblem problem(String name, String code, String message) {
    return new FieldProblem("settings." + name, code, message);
  }
}
