package org.dirigent.platform.audit;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes states as JSON without what must not be seen; the second net below {@code Secret}. */
@Component
final class Redaction {

  private static final int LONGEST = 65_536;
  private static final String STARS = "***";
  private static final List<String> SECRET_WORDS =
      List.of("password", "secret", "token", "credential", "apikey", "privatekey");

  private final JsonMapper json;

  Redaction(JsonMapper json) {
    this.json = json;
  }

  /** The state as JSON; of a huge one only its length. */
  @Nullable String write(@Nullable Object state) {
    if (state == null) {
      return null;
    }
    JsonNode tree = json.valueToTree(state);
    redact(tree);
    String text = json.writeValueAsString(tree);
    return text.length() <= LONGEST ? text : "{\"omittedCharacters\":" + text.length() + "}";
  }

  private static void redact(JsonNode node) {
    switch (node) {
      case ObjectNode object -> object.propertyNames().forEach(name -> redact(object, name));
      case ArrayNode array -> array.forEach(Redaction::redact);
      default -> {}
    }
  }

  private static void redact(ObjectNode object, String name) {
    JsonNode value = object.get(name);
    if (isSecret(name) && !value.isBoolean() && !value.isNull()) {
      object.put(name, STARS);
    } else {
      redact(value);
    }
  }

  private static boolean isSecret(String name) {
    String bare = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return SECRET_WORDS.stream().anyMatch(bare::contains);
  }
}
