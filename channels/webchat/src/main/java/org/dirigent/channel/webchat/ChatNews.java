package org.dirigent.channel.webchat;

import org.jspecify.annotations.Nullable;

/**
 * What is to be looked at or told, each at most once: however many signals come while a visitor is
 * slow, this does not grow. Guarded by its owner.
 */
final class ChatNews {

  /** Taken out of the notes; {@code resumeAfter} is set when the widget said where it is. */
  record Noted(
      boolean transcript,
      boolean whereabouts,
      @Nullable Boolean typing,
      @Nullable String readUpTo,
      @Nullable String resumeAfter) {}

  private static final Noted NOTHING = new Noted(false, false, null, null, null);

  private Noted noted = NOTHING;

  void transcriptGrew() {
    noted = new Noted(true, noted.whereabouts, noted.typing, noted.readUpTo, noted.resumeAfter);
  }

  void whereaboutsChanged() {
    noted = new Noted(noted.transcript, true, noted.typing, noted.readUpTo, noted.resumeAfter);
  }

  void lookAround() {
    noted = new Noted(true, true, noted.typing, noted.readUpTo, noted.resumeAfter);
  }

  void agentTyping(boolean typing) {
    noted =
        new Noted(noted.transcript, noted.whereabouts, typing, noted.readUpTo, noted.resumeAfter);
  }

  void readByAgent(String upTo) {
    noted = new Noted(noted.transcript, noted.whereabouts, noted.typing, upTo, noted.resumeAfter);
  }

  void resume(@Nullable String after) {
    var from = after == null || after.length() > 100 ? "" : after;
    noted = new Noted(true, true, noted.typing, noted.readUpTo, from);
  }

  boolean isEmpty() {
    return noted.equals(NOTHING);
  }

  Noted take() {
    var taken = noted;
    noted = NOTHING;
    return taken;
  }
}
