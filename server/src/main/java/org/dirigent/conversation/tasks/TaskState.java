package org.dirigent.conversation.tasks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** How far a task is. */
enum TaskState {
  OPEN("open"),
  ANSWERED("answered"),
  /** Whoever should do it said that it is not theirs. */
  HANDED_BACK("handed-back"),
  CANCELLED("cancelled");

  private final String code;

  TaskState(String code) {
    this.code = code;
  }

  /** How it is stored and sent. */
  @JsonValue
  String code() {
    return code;
  }

  static TaskState of(String code) {
    return Arrays.stream(values())
        .filter(state -> state.code.equals(code))
        .findFirst()
        .orElseThrow();
  }
}
