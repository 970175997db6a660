package org.dirigent.conversation.pictures;

/** What became of fetching a picture. */
sealed interface Fetched {

  /** It is here. */
  record Picture(byte[] bytes, String mediaType) implements Fetched {}

  /** It is not fetched, or not shown, whatever happens. */
  record Refused(String why) implements Fetched {}

  /** Its server does not hand it out now. */
  record Unavailable(String why) implements Fetched {}
}
