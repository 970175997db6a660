package org.dirigent.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.dirigent.testkit.ForSeeds;
import org.junit.jupiter.api.Test;

/** A glance says what the language says, or nothing. */
class GlanceTest {

  private static final Language LANGUAGE = new Language();

  private static final List<String> PARTS =
      List.of(
          "contact.channel == 'email'",
          "contact.language != 'de'",
          "contact.time >= '08:30'",
          "contact.date < '2026-06-01'",
          "contact.weekday > 3",
          "contact.weekday <= 3",
          "contact.open",
          "customer.earlierContacts in [1, 2, 5]",
          "contact.language in ['de', 'fr']",
          "contact.path.startsWith('/shop')",
          "contact.path.contains('a')",
          "contact.page.endsWith('x')",
          "contact.facts['kind'] == 'a'",
          "'kind' in contact.facts",
          "1 / customer.earlierContacts > 0",
          "customer.channels.exists(c, c == 'email')",
          "customer.assurance > 1.5",
          "'b' == contact.channel",
          "contact.path == contact.page",
          "true");

  @ForSeeds(40)
  void a_glance_never_says_what_the_language_does_not(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 25; round++) {
      String text = condition(random, 4);
      var condition = (Condition) LANGUAGE.compile(text);
      Map<String, Object> facts = FactCatalogue.given(facts(random)).variables();
      assertThat(condition.of(facts)).as(text + " of " + facts).isEqualTo(condition.asked(facts));
    }
  }

  @Test
  void comparisons_with_fixed_values_need_no_more_than_a_glance() {
    assertThat(List.of("contact.channel == 'x'", "contact.open", "contact.weekday in [1, 7]"))
        .allSatisfy(text -> assertThat(seen(text)).isNotEqualTo(Glance.Seen.OPEN));
    assertThat(seen("contact.channel == 'x' && customer.channels.exists(c, c == 'y')"))
        .isEqualTo(Glance.Seen.NO);
    assertThat(seen("contact.channel == '' && customer.channels.exists(c, c == 'y')"))
        .isEqualTo(Glance.Seen.OPEN);
  }

  private static Glance.Seen seen(String text) {
    return GlanceReader.read(tree(text)).at(FactCatalogue.given(Map.of()).variables());
  }

  private static CelExpr tree(String text) {
    return LANGUAGE.checked(text).getExpr();
  }

  private static String condition(RandomGenerator random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return PARTS.get(random.nextInt(PARTS.size()));
    }
    return switch (random.nextInt(3)) {
      case 0 ->
          "(%s) && (%s)".formatted(condition(random, depth - 1), condition(random, depth - 1));
      case 1 ->
          "(%s) || (%s)".formatted(condition(random, depth - 1), condition(random, depth - 1));
      default -> "!(%s)".formatted(condition(random, depth - 1));
    };
  }

  private static Map<String, String> facts(RandomGenerator random) {
    return Map.of(
        "contact.channel", one(random, "email", "webchat", "b"),
        "contact.language", one(random, "de", "en", ""),
        "contact.time", one(random, "08:00", "08:30", "23:59"),
        "contact.date", one(random, "2026-05-31", "2026-06-01"),
        "contact.weekday", one(random, "1", "3", "4"),
        "contact.open", one(random, "yes", "no"),
        "contact.path", one(random, "/shop/a", "/", ""),
        "contact.facts", one(random, "kind=a", "kind=b", ""),
        "customer.earlierContacts", one(random, "0", "2", "7"),
        "customer.channels", one(random, "email", "webchat, email", ""));
  }

  private static String one(RandomGenerator random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
