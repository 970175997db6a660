package org.dirigent.conversation;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whose turn it is. */
public enum ConversationStatus {
  OPEN("open"),
  WAITING_FOR_CUSTOMER("waiting-for-customer"),
  RESOLVED("resolved");

  private final String code;

  ConversationStatus(String code) {
    this.code = code;
  }

  /** The status of this code. */
  public static ConversationStatus of(String code) {
    for (ConversationStatus status : values()) {
      if (status.code.equals(code)) {
        return status;
      }
    }
    throw new IllegalArgumentException("No conversation has the status '" + code + "'");
  }

  /** How it is stored and sent. */
  @JsonValue
  public String code() {
    return code;
  }
}
