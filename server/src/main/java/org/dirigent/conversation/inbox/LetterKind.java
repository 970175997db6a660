package org.dirigent.conversation.inbox;

/** What a {@link Letter} is, readable even if its content is not. */
enum LetterKind {
  ARRIVAL("arrival", Letter.Arrival.class),
  MESSAGE("message", Letter.Message.class),
  MAIL("mail", Letter.Mail.class),
  INQUIRY("inquiry", Letter.Inquiry.class),
  UNDELIVERED("undelivered", Letter.Undelivered.class),
  RECEIPT("receipt", Letter.Receipt.class),
  DEPARTURE("departure", Letter.Departure.class),
  PAGE_VIEW("page-view", Letter.PageView.class);

  private final String code;
  private final Class<? extends Letter> type;

  LetterKind(String code, Class<? extends Letter> type) {
    this.code = code;
    this.type = type;
  }

  String code() {
    return code;
  }

  Class<? extends Letter> type() {
    return type;
  }

  /** Whether it finds or opens its conversation whatever its sender said before. */
  boolean findsItsPlace() {
    return this == MAIL || this == UNDELIVERED || this == INQUIRY;
  }

  /** The kind of this code. */
  static LetterKind of(String code) {
    for (LetterKind kind : values()) {
      if (kind.code.equals(code)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("No letter is of the kind '" + code + "'");
  }

  static LetterKind of(Letter letter) {
    return switch (letter) {
      case Letter.Arrival _ -> ARRIVAL;
      case Letter.Message _ -> MESSAGE;
      case Letter.Mail _ -> MAIL;
      case Letter.Inquiry _ -> INQUIRY;
      case Letter.Undelivered _ -> UNDELIVERED;
      case Letter.Receipt _ -> RECEIPT;
      case Letter.Departure _ -> DEPARTURE;
      case Letter.PageView _ -> PAGE_VIEW;
    };
  }
}
