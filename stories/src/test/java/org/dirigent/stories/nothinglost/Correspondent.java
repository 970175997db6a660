package org.dirigent.stories.nothinglost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Somebody who writes numbered letters, each in the thread of the one before. Most wait for an
 * answer before they write again, but nobody waits for ever: an answer may have been cut off.
 */
final class Correspondent {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private final PostOffice post;
  private final int number;
  private final Random random;
  private final List<String> written = new CopyOnWriteArrayList<>();
  private volatile boolean impatient;

  Correspondent(PostOffice post, int number, long seed) {
    this.post = post;
    this.number = number;
    this.random = new Random(seed * 7_000_003 + number);
  }

  /** A word that no other customer writes. */
  String name() {
    return "brief%04d".formatted(number);
  }

  String address() {
    return name() + "@customer.example";
  }

  /** The letters that Postfix has promised to deliver, each a word of its own. */
  List<String> written() {
    return List.copyOf(written);
  }

  void losePatience() {
    impatient = true;
  }

  void write() {
    int letters = 1 + random.nextInt(3);
    Optional<String> thread = Optional.empty();
    for (int i = 1; i <= letters && !impatient; i++) {
      String text = "%sx%02d".formatted(name(), i);
      post.write(address(), name(), text, thread);
      written.add(text);
      if (i < letters || random.nextInt(4) > 0) {
        thread = answer(text).map(PostOffice.Letter::messageId).or(() -> Optional.empty());
      }
      if (thread.isEmpty()) {
        return; // Without an answer there is no thread to go on in.
      }
    }
  }

  /** The answer, if it comes while they have patience. */
  private Optional<PostOffice.Letter> answer(String text) {
    long begun = System.nanoTime();
    while (!impatient && System.nanoTime() - begun < PATIENCE.toNanos()) {
      Optional<PostOffice.Letter> answer =
          letters().stream().filter(letter -> Answers.number(letter.text()).equals(text)).findAny();
      if (answer.isPresent()) {
        return answer;
      }
      Pace.pass(Duration.ofMillis(200));
    }
    return Optional.empty();
  }

  /** What lies in their mailbox. */
  List<PostOffice.Letter> letters() {
    return new ArrayList<>(post.letters(address()));
  }
}
