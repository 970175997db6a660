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
    EMPTY,
    /** More bytes than the limit. */
    TOO_LARGE,
    /** A type that is not on the list of allowed ones. */
    TYPE_NOT_ALLOWED,
    /** The content is not what the ending says. */
    CONTENT_DIFFERS,
    /** Two types in one, or the mark of malware. */
    DANGEROUS,
    /** A check could not be done, so that the file cannot be trusted. */
    NOT_CHECKED
  }
}
