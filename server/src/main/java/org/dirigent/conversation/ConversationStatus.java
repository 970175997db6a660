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

  /** How it is stored and sent. */
  @JsonValue
  public String code() {
    return code;
  }
}
