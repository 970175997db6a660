package org.dirigent.demo.traffic;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Draws invented customers: two in three speak German, one in four has no patience. */
final class Cast {

  private static final List<String> FIRST =
      List.of("Mara", "Tom", "Lena", "Otto", "Ada", "Sam", "Ilse", "Kim", "Nils", "Yara", "Emil");

  private static final List<String> LAST_DE =
      List.of("Erfunden", "Beispiel", "Muster", "Probe", "Platzhalter");

  private static final List<String> LAST_EN =
      List.of("Invented", "Example", "Sample", "Fictional", "Placeholder");

  private static final List<List<String>> CONCERNS_DE =
      List.of(
          List.of(
              "Guten Tag, wo bleibt meine Bestellung?",
              "Die Bestellnummer ist die 4711, wenn ich richtig sehe.",
              "Ich hatte das blaue Stadtrad bestellt.",
              "Und wann kommt es dann an?"),
          List.of(
              "Hallo! Ich möchte einen Helm zurückgeben, er ist zu klein.",
              "Ich habe ihn vor einer Woche bekommen.",
              "Muss ich den Karton aufheben?"),
          List.of(
              "Moin, welches Rad passt zu mir? Ich bin 1,62 groß.",
              "Ich fahre jeden Tag etwa zehn Kilometer zur Arbeit.",
              "Gibt es das auch mit Nabenschaltung?",
              "Kann ich es irgendwo Probe fahren?"),
          List.of(
              "Meine Bremse quietscht seit der Inspektion. Das ist ärgerlich.",
              "Am Montag war ich bei Ihnen in der Werkstatt.",
              "Was kostet mich das jetzt?"),
          List.of("Haben Sie am Samstag geöffnet?", "Auch die Werkstatt?"));

  private static final List<List<String>> CONCERNS_EN =
      List.of(
          List.of(
              "Hi, my parcel is shown as delivered, but it is not here.",
              "The order number should be 4712.",
              "No, the neighbours have not seen it either."),
          List.of(
              "Hello, can I still change the colour of my order?",
              "Green instead of red, please.",
              "Does that cost anything?"),
          List.of(
              "Do you ship to Denmark?",
              "It is a children's bike, 20 inches.",
              "And how long does that take?"),
          List.of(
              "The light on my bike keeps going off.",
              "I bought it in spring.",
              "Is that covered by the warranty?"));

  private final RandomGenerator chance;

  Cast(RandomGenerator chance) {
    this.chance = chance;
  }

  Persona next() {
    boolean german = chance.nextInt(3) < 2;
    List<String> lines = one(german ? CONCERNS_DE : CONCERNS_EN);
    boolean chatty = chance.nextInt(3) == 0;
    String first = one(FIRST);
    String last = one(german ? LAST_DE : LAST_EN);
    return new Persona(
        first + " " + last,
        chance.nextBoolean() ? Optional.of(email(first, last)) : Optional.empty(),
        german ? "de" : "en",
        lines,
        chatty ? 2 : 1,
        german ? "Vielen Dank, das hilft mir weiter!" : "Thank you, that helps!",
        patience());
  }

  private Duration patience() {
    boolean impatient = chance.nextInt(4) == 0;
    return Duration.ofSeconds(impatient ? chance.nextInt(20, 60) : chance.nextInt(120, 480));
  }

  private static String email(String first, String last) {
    return (first + "." + last + "@example.org").toLowerCase(Locale.ROOT);
  }

  private <T> T one(List<T> of) {
    return of.get(chance.nextInt(of.size()));
  }
}
