package org.dirigent.demo.traffic;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * An invented customer on the way through one chat: comes, says what they want, waits, answers
 * whoever writes, thanks and goes; or loses patience before. Lives by the time it is told.
 */
final class Guest {

  /** Nobody stays longer. */
  static final Duration LONGEST = Duration.ofMinutes(20);

  private static final Duration SILENCE = Duration.ofMinutes(4);

  private final Persona persona;
  private final ChatLine line;
  private final RandomGenerator chance;
  private final Instant came;

  private Instant heardAt;
  private Instant due;
  private boolean answered;
  private boolean toldThanks;
  private boolean here;
  private boolean gone;
  private int said;
  private int owed;

  Guest(Persona persona, ChatLine line, RandomGenerator chance, Instant now) {
    this.persona = persona;
    this.line = line;
    this.chance = chance;
    this.came = now;
    this.heardAt = now;
    this.due = now;
    this.owed = persona.atOnce();
  }

  /** Does what is to be done by now. */
  void live(Instant now) {
    if (gone) {
      return;
    }
    if (!here) {
      line.arrive(persona);
      here = true;
    }
    line.heard().forEach(news -> hear(news, now));
    if (!gone && owed > 0 && !now.isBefore(due)) {
      speak(now);
    } else if (!gone && weary(now)) {
      go();
    }
  }

  boolean gone() {
    return gone;
  }

  /** Cannot go on, or need not. */
  void drop() {
    gone = true;
    line.close();
  }

  private void hear(ChatLine.News news, Instant now) {
    switch (news) {
      case ENDED -> drop();
      case ANSWERED -> {
        answered = true;
        heardAt = now;
        line.read();
        if (owed == 0) {
          owed = 1;
          due = now.plus(seconds(4, 12));
          line.typing(true);
        }
      }
    }
  }

  private void speak(Instant now) {
    owed--;
    due = now.plus(seconds(3, 9));
    line.typing(false);
    if (said < persona.lines().size()) {
      line.say(persona.lines().get(said++));
    } else if (toldThanks) {
      go();
    } else {
      line.say(persona.thanks());
      toldThanks = true;
      owed = 1; // the goodbye itself
    }
  }

  private boolean weary(Instant now) {
    Duration silence = answered ? SILENCE : persona.patience();
    return now.isAfter(heardAt.plus(silence)) || now.isAfter(came.plus(LONGEST));
  }

  private void go() {
    line.leave();
    drop();
  }

  private Duration seconds(int least, int most) {
    return Duration.ofSeconds(chance.nextInt(least, most + 1));
  }
}
