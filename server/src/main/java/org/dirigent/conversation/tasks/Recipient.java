package org.dirigent.conversation.tasks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.UUID;
import org.dirigent.conversation.Fact;

/** Who is to do a task, as they were called when it was handed to them. */
record Recipient(Kind kind, UUID id, String name) {

  /** A unit, a colleague, or a colleague without a seat. */
  enum Kind {
    QUEUE("queue"),
    AGENT("agent"),
    EXPERT("expert");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** How it is stored and sent. */
    @JsonValue
    String code() {
      return code;
    }

    static Kind of(String code) {
      return Arrays.stream(values())
          .filter(kind -> kind.code.equals(code))
          .findFirst()
          .orElseThrow();
    }
  }

  Fact.TaskRecipient told() {
    return new Fact.TaskRecipient(kind.code(), id, name);
  }
}
