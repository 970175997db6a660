package org.dirigent.conversation.inbox;

import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the inbox kept. */
@Component
final class LetterReader {

  private final JsonMapper json;

  LetterReader(JsonMapper json) {
    this.json = json;
  }

  /**
   * The letter in this delivery.
   *
   * @throws NotUnderstood if it is none
   */
  Letter read(Waiting waiting) {
    try {
      return json.readValue(waiting.payload(), waiting.kind().type());
    } catch (JacksonException | IllegalArgumentException broken) {
      throw new NotUnderstood("unreadable");
    }
  }
}
