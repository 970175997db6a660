package org.dirigent.demo.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.dirigent.demo.traffic.ChatLine.News;
import org.junit.jupiter.api.Test;

class StreetTest {

  private static final Instant NOON = Instant.parse("2026-01-12T12:00:00Z");
  private static final Persona MARA =
      new Persona(
          "Mara Erfunden",
          Optional.empty(),
          "de",
          List.of("Wo bleibt mein Rad?", "Es ist das blaue."),
          1,
          "Danke!",
          Duration.ofMinutes(2));

  private final List<Noted> lines = new ArrayList<>();

  /** A chat of which everything is noted. */
  private static final class Noted implements ChatLine {

    private final List<String> acts = new ArrayList<>();
    private final List<News> coming = new ArrayList<>();
    private boolean broken;

    @Override
    public void arrive(Persona persona) {
      acts.add("arrives " + persona.language());
    }

    @Override
    public void say(String text) {
      if (broken) {
        throw new IllegalStateException("refused");
      }
      acts.add("says " + text);
    }

    @Override
    public void typing(boolean on) {}

    @Override
    public void read() {
      acts.add("reads");
    }

    @Override
    public void leave() {
      acts.add("leaves");
    }

    @Override
    public List<News> heard() {
      List<News> now = List.copyOf(coming);
      coming.clear();
      return now;
    }

    @Override
    public void close() {
      acts.add("is gone");
    }
  }

  @Test
  void a_guest_answers_whoever_writes_thanks_and_goes() {
    var line = new Noted();
    var mara = new Guest(MARA, line, new SplittableRandom(1), NOON);
    mara.live(NOON);
    line.coming.add(News.ANSWERED);
    pass(mara, NOON, 20);
    line.coming.add(News.ANSWERED);
    pass(mara, NOON.plusSeconds(20), 40);

    assertThat(line.acts)
        .containsExactly(
            "arrives de",
            "says Wo bleibt mein Rad?",
            "reads",
            "says Es ist das blaue.",
            "reads",
            "says Danke!",
            "leaves",
            "is gone");
    assertThat(mara.gone()).isTrue();
  }

  @Test
  void a_guest_whom_nobody_answers_loses_patience() {
    var line = new Noted();
    var mara = new Guest(MARA, line, new SplittableRandom(1), NOON);

    pass(mara, NOON, 120);
    assertThat(mara.gone()).isFalse();
    pass(mara, NOON.plusSeconds(120), 2);

    assertThat(line.acts).endsWith("leaves", "is gone");
  }

  @Test
  void a_guest_whose_chat_was_ended_says_nothing_more() {
    var line = new Noted();
    var mara = new Guest(MARA, line, new SplittableRandom(1), NOON);
    mara.live(NOON);
    line.coming.addAll(List.of(News.ANSWERED, News.ENDED));
    pass(mara, NOON, 60);

    assertThat(line.acts)
        .containsExactly("arrives de", "says Wo bleibt mein Rad?", "reads", "is gone");
  }

  @Test
  void as_many_come_in_an_hour_as_were_asked_for_and_all_go_again() {
    var street = street(120);

    pass(street, NOON, 3_600);

    assertThat(lines).hasSizeBetween(90, 150);
    assertThat(lines).filteredOn(line -> line.acts.getFirst().equals("arrives en")).isNotEmpty();
    assertThat(street.guests()).isLessThan(30);
  }

  @Test
  void the_street_is_never_crowded_even_after_a_sleep() {
    var street = street(100_000);

    pass(street, NOON, 10);
    street.live(NOON.plusSeconds(86_400));

    assertThat(street.guests()).isLessThanOrEqualTo(Street.MOST);
    street.clear();
    assertThat(lines).allSatisfy(line -> assertThat(line.acts).endsWith("is gone"));
  }

  @Test
  void a_guest_who_is_refused_gives_up_alone() {
    var street = street(3_600);
    pass(street, NOON, 5);
    lines.getLast().broken = true;
    lines.getLast().coming.add(News.ANSWERED);

    pass(street, NOON.plusSeconds(5), 15);

    assertThat(street.guests()).isGreaterThan(5);
  }

  private Street street(int perHour) {
    return new Street(
        perHour,
        new SplittableRandom(7),
        () -> {
          lines.add(new Noted());
          return lines.getLast();
        },
        NOON);
  }

  private static void pass(Guest guest, Instant from, int seconds) {
    IntStream.rangeClosed(0, seconds).forEach(second -> guest.live(from.plusSeconds(second)));
  }

  private static void pass(Street street, Instant from, int seconds) {
    IntStream.rangeClosed(0, seconds).forEach(second -> street.live(from.plusSeconds(second)));
  }
}
