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
    LEAVES_WITHOUT_AN_ANSWER;

    private static Manner drawn(Random random) {
      int kind = random.nextInt(10);
      return kind < 3
          ? WAITS_AND_STAYS
          : kind < 5
              ? WAITS_AND_SAYS_GOODBYE
              : kind < 9 ? WRITES_ALL_AT_ONCE : LEAVES_WITHOUT_AN_ANSWER;
    }
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

  private Customer(Door door, int number, Random random, Manner manner, int words) {
    this.door = door;
    this.number = number;
    this.random = random;
    this.manner = manner;
    this.texts = texts(words);
  }

  /** Somebody with a concern. */
  static Customer withAConcern(Door door, int number, long seed) {
    var random = random(number, seed);
    Manner manner = Manner.drawn(random);
    boolean writesMuch = manner == Manner.WRITES_ALL_AT_ONCE;
    int words = writesMuch ? 10 + random.nextInt(20) : 2 + random.nextInt(5);
    return new Customer(door, number, random, manner, words);
  }

  /** Somebody who says one thing and is gone: nothing happens as often as an arrival. */
  static Customer passingBy(Door door, int number, long seed) {
    return new Customer(door, number, random(number, seed), Manner.LEAVES_WITHOUT_AN_ANSWER, 1);
  }

  private static Random random(int number, long seed) {
    return new Random(seed * 1_000_003 + number);
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
    if (random.nextInt(4) == 0) {
      sayAgainAtOnce(text);
    }
    boolean waits = manner == Manner.WAITS_AND_STAYS || manner == Manner.WAITS_AND_SAYS_GOODBYE;
    if (waits || (text.endsWith(LAST) && staysUntilAnswered())) {
      listening.untilHeard(Colleague.answerTo(text));
    }
  }

  private Answer say(String text) {
    return post("messages", message(text)).demand(text);
  }

  /** Only in the life that acknowledged it: repeated in the next one it would hide a loss. */
  private void sayAgainAtOnce(String text) {
    door.once("POST", "/channel/webchat/messages", message(text), headers())
        .filter(answer -> answer.ok() && !answer.body().path("again").asBoolean())
        .ifPresent(_ -> faults.add("said twice under one key and taken twice: " + text));
  }

  private static Map<String, Object> message(String text) {
    return Map.of("key", "key-" + text, "text", text);
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
