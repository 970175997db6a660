package org.dirigent.stories.nothinglost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Somebody with the widget open: arrives, says numbered things one after the other, waits for the
 * answers, and goes or stays. Whatever is not acknowledged is sent again under its key.
 */
final class Customer {

  /** What stands behind the last thing somebody says. */
  static final String LAST = "ende";

  static final String SITE = "demo-shop";

  private enum Manner {
    WAITS_AND_STAYS,
    WAITS_AND_SAYS_GOODBYE,
    WRITES_ALL_AT_ONCE,
    LEAVES_WITHOUT_AN_ANSWER
  }

  private final Door door;
  private final int number;
  private final Manner manner;
  private final List<String> texts;
  private final Random random;
  private final List<String> acknowledged = new CopyOnWriteArrayList<>();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private String token = "";
  private volatile @Nullable Ear ear;

  Customer(Door door, int number, long seed) {
    this.door = door;
    this.number = number;
    this.random = new Random(seed * 1_000_003 + number);
    int kind = random.nextInt(10);
    this.manner =
        kind < 3
            ? Manner.WAITS_AND_STAYS
            : kind < 5
                ? Manner.WAITS_AND_SAYS_GOODBYE
                : kind < 9 ? Manner.WRITES_ALL_AT_ONCE : Manner.LEAVES_WITHOUT_AN_ANSWER;
    boolean writesMuch = manner == Manner.WRITES_ALL_AT_ONCE;
    this.texts = texts(writesMuch ? 10 + random.nextInt(20) : 2 + random.nextInt(5));
  }

  private List<String> texts(int count) {
    var all = new ArrayList<String>();
    for (int i = 1; i <= count; i++) {
      all.add("%sx%02d%s".formatted(name(), i, i == count ? LAST : ""));
    }
    return all;
  }

  /** A word that no other customer says, and that everything begins with that they say. */
  String name() {
    return "kunde%04d".formatted(number);
  }

  /** What they were told is kept, in the order in which they were told so. */
  List<String> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** Whether somebody must have answered everything. */
  boolean staysUntilAnswered() {
    return manner != Manner.LEAVES_WITHOUT_AN_ANSWER;
  }

  /** Waits for no answer any more; the auditor says which ones are missing. */
  void losePatience() {
    Ear listening = ear;
    if (listening != null) {
      listening.hearNoMore();
    }
  }

  /** What went wrong on their side. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Every line that came over the socket, in the order in which it came. */
  List<String> heard() {
    Ear listening = ear;
    return listening == null ? List.of() : listening.texts();
  }

  void chat() {
    token =
        door.ask("POST", "/channel/webchat/session", Map.of("site", SITE), Map.of())
            .demand("A new session")
            .text("token");
    var listening = new Ear(door, this::headers);
    ear = listening;
    try {
      arrive();
      texts.forEach(text -> sayAndWait(text, listening));
      leave(listening);
    } finally {
      listening.close();
    }
  }

  private void arrive() {
    var arrival = Map.of("key", name() + "-arrives", "language", "de", "consents", List.of());
    post("arrival", arrival).demand("The arrival of " + name());
  }

  private void sayAndWait(String text, Ear listening) {
    say(text);
    acknowledged.add(text);
    if (random.nextInt(4) == 0 && !say(text).body().path("again").asBoolean()) {
      faults.add("said twice under one key and taken twice: " + text);
    }
    boolean waits = manner == Manner.WAITS_AND_STAYS || manner == Manner.WAITS_AND_SAYS_GOODBYE;
    if (waits || (text.endsWith(LAST) && staysUntilAnswered())) {
      listening.untilHeard(Colleague.answerTo(text));
    }
  }

  private Answer say(String text) {
    return post("messages", Map.of("key", "key-" + text, "text", text)).demand(text);
  }

  private void leave(Ear listening) {
    if (manner == Manner.WAITS_AND_SAYS_GOODBYE || manner == Manner.LEAVES_WITHOUT_AN_ANSWER) {
      post("departure", Map.of("key", name() + "-leaves")).demand("The departure of " + name());
    }
    listening.untilHeard(texts.getLast());
  }

  /** All that they may read, from the beginning. */
  List<String> reads() {
    var lines = new ArrayList<String>();
    String after = "";
    boolean more = true;
    while (more) {
      Answer answer =
          door.ask("GET", "/channel/webchat/transcript?after=" + after, null, headers())
              .demand("The transcript of " + name());
      var page = answer.body().path("page");
      page.path("lines").forEach(line -> Ear.text(line).ifPresent(lines::add));
      after = page.path("cursor").asString(after);
      more = page.path("more").asBoolean();
    }
    return lines;
  }

  private Answer post(String what, Map<String, Object> body) {
    return door.ask("POST", "/channel/webchat/" + what, body, headers());
  }

  private Map<String, String> headers() {
    return Map.of("Authorization", "Bearer " + token);
  }
}
