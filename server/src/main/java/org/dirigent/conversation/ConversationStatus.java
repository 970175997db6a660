package org.dirigent.conversation;

import com.fasterxml.jackson.annotation.JsonValue;

/** Whose turn it is. */
public enum ConversationStatus {
  OPEN("open"),
  WAITING_FOR_CUSTOMER("waiting-for-customer"),
  RESOLVED("resolved"),

  /** Nobody's, until somebody says that it is wanted. */
  SET_ASIDE("set-aside");

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

  /** Whether whoever comes back may mean it without saying so. */
  public boolean unfinished() {
    return this == OPEN || this == WAITING_FOR_CUSTOMER;
  }

  /** How it is stored and sent. */
  @JsonValue
  public String code() {
    return code;
  }
}
