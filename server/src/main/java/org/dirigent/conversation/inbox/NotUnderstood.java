package org.dirigent.conversation.inbox;

/** A delivery that makes no sense; the code says why, on the timeline and in the log. */
final class NotUnderstood extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;

  NotUnderstood(String code) {
    super(code, null, false, false);
    this.code = code;
  }

  String code() {
    return code;
  }
}
