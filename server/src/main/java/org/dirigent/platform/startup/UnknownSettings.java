package org.dirigent.platform.startup;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;

/**
 * Keys that begin like ours and that nobody reads. A typing error in a setting would otherwise be
 * silence: the value is written down, and nothing happens.
 */
record UnknownSettings(Environment environment, List<Setting> known) {

  /** Further away than this, the nearest key is no help. */
  private static final int NEAR = 3;

  /** Read by the launcher, before there is a process of ours. */
  private static final Set<String> LAUNCHER = Set.of("DIRIGENT_JAVA_HOME", "DIRIGENT_JAVA_OPTS");

  List<String> complaints() {
    return written()
        .filter(key -> !LAUNCHER.contains(key))
        .filter(key -> known.stream().noneMatch(setting -> setting.covers(key)))
        .distinct()
        .sorted()
        .map(key -> key + ": there is no such setting" + suggestion(key))
        .toList();
  }

  private Stream<String> written() {
    if (!(environment instanceof ConfigurableEnvironment all)) {
      return Stream.empty();
    }
    return all.getPropertySources().stream()
        .filter(EnumerablePropertySource.class::isInstance)
        .flatMap(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames()))
        .filter(UnknownSettings::ours);
  }

  private static boolean ours(String key) {
    String small = key.toLowerCase(Locale.ROOT);
    return small.startsWith("dirigent.") || small.startsWith("dirigent_");
  }

  private String suggestion(String key) {
    String wrong = Setting.plain(key);
    return known.stream()
        .map(Setting::key)
        .min((a, b) -> Integer.compare(distance(wrong, a), distance(wrong, b)))
        .filter(nearest -> distance(wrong, nearest) <= NEAR)
        .map(nearest -> "; did you mean " + nearest + "?")
        .orElse("");
  }

  /** How many letters must be added, left out or replaced to make one key of the other. */
  private static int distance(String wrong, String key) {
    String right = Setting.plain(key);
    int[] row = new int[right.length() + 1];
    for (int j = 0; j <= right.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= wrong.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= right.length(); j++) {
        int replaced = diagonal + (wrong.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[right.length()];
  }
}
