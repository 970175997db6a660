package org.dirigent.platform;

/** What became of a file that somebody wanted to store. */
public sealed interface FileReceipt {

  /** It is in, and readable. */
  record Stored(StoredFile file) implements FileReceipt {}

  /** It is not, and nothing of it stays. */
  record Refused(Reason reason, String detail) implements FileReceipt {}

  /** Why a file was refused. */
  enum Reason {
    /** No bytes at all. */
    EMPTY("empty"),
    /** More bytes than the limit. */
    TOO_LARGE("too-large"),
    /** A type that is not on the list of allowed ones. */
    TYPE_NOT_ALLOWED("type-not-allowed"),
    /** The content is not what the ending says. */
    TYPE_MISMATCH("type-mismatch"),
    /** Two types in one, hidden programs, or the mark of malware. */
    INFECTED("infected"),
    /** A check could not be done, so that the file cannot be trusted. */
    NOT_CHECKED("not-checked");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** A stable word for screens and senders. */
    public String code() {
      return code;
    }
  }
}
