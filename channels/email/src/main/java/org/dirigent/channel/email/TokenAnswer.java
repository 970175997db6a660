package org.dirigent.channel.email;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads what a token service answered. */
final class TokenAnswer {

  private static final JsonFactory JSON = new JsonFactory();
  private static final long LONGEST_LIFE = Duration.ofDays(1).toSeconds();

  /** What services are known to name as the reason; anything else could be anything. */
  private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

  private static final Pattern MICROSOFT = Pattern.compile("AADSTS\\d{3,10}");

  /** Of a token that does not say how long it lives. */
  private static final long USUAL_LIFE = 600;

  private TokenAnswer() {}

  /**
   * A token.
   *
   * @param refresh the refresh token that replaces the one that was used
   */
  record Granted(String token, Duration life, Optional<String> refresh) {

    @Override
    public String toString() {
      return "Granted for " + life;
    }
  }

  static Granted of(int status, String body) throws TokenRefused {
    var fields = fields(body);
    var token = fields.getOrDefault("access_token", "");
    if (status == 200 && token.matches("[\\x21-\\x7e]{1,12000}")) {
      var refresh = Optional.ofNullable(fields.get("refresh_token")).filter(s -> !s.isBlank());
      return new Granted(token, life(fields.get("expires_in")), refresh);
    }
    throw new TokenRefused(reason(status, fields));
  }

  /** Some say it as a number, some as text. */
  private static Duration life(@org.jspecify.annotations.Nullable String said) {
    try {
      long seconds = said == null ? USUAL_LIFE : (long) Double.parseDouble(said);
      return Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_LIFE));
    } catch (NumberFormatException nonsense) {
      return Duration.ofSeconds(USUAL_LIFE);
    }
  }

  private static String reason(int status, Map<String, String> fields) {
    var error = fields.getOrDefault("error", "");
    if (CODE.matcher(error).matches()) {
      var more = MICROSOFT.matcher(fields.getOrDefault("error_description", ""));
      return "the token service refuses: " + error + (more.find() ? " (" + more.group() + ")" : "");
    }
    return status == 200
        ? "the token service answers, but with no token"
        : "the token service says " + status;
  }

  /** The plain fields of the outermost object; nothing of what is no JSON. */
  private static Map<String, String> fields(String body) {
    var fields = new HashMap<String, String>();
    try (var json = JSON.createParser(ObjectReadContext.empty(), body)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Map.of();
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = json.currentName();
        if (json.nextToken().isScalarValue()) {
          fields.put(name, json.getString());
        } else {
          json.skipChildren();
        }
      }
      return fields;
    } catch (JacksonException noJson) {
      return Map.of();
    }
  }
}
