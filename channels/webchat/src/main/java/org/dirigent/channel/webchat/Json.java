package org.dirigent.channel.webchat;

import java.io.IOException;
import java.io.InputStream;
import org.dirigent.channel.WebAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as this protocol speaks it: shallow, small, tolerant of fields that a newer widget adds. */
final class Json {

  static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxStringLength(60_000)
                          .maxNumberLength(20)
                          .build())
                  .build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  private Json() {}

  static <T> T read(InputStream body, Class<T> type) throws IOException {
    byte[] bytes = body.readAllBytes();
    try {
      T read = MAPPER.readValue(bytes, type);
      if (read == null) {
        throw Refusal.malformed("The body must be a JSON object");
      }
      return read;
    } catch (JacksonException notOurs) {
      throw Refusal.malformed("The body is not the JSON object that is expected here");
    }
  }

  static WebAnswer answer(int status, Object body) {
    return WebAnswer.json(status, MAPPER.writeValueAsString(body));
  }
}
