package org.dirigent.routing.story;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.SkillId;
import org.dirigent.routing.Tick;
import org.dirigent.routing.Ticks;

/// Who and what is named in a story: names for the numbers that the engine knows, given in the
/// order in which they are first mentioned.
final class Cast {

  private static final Pattern SPAN = Pattern.compile("(\\d+)(ms|s|m|h)");

  private final Map<String, Long> agents = new LinkedHashMap<>();
  private final Map<String, Long> items = new LinkedHashMap<>();
  private final Map<String, Long> queues = new LinkedHashMap<>();
  private final Map<String, Long> skills = new LinkedHashMap<>();

  AgentId agent(String name) {
    return new AgentId(number(agents, name));
  }

  ItemId item(String name) {
    return new ItemId(number(items, name));
  }

  QueueId queue(String name) {
    return new QueueId(number(queues, name));
  }

  SkillId skill(String name) {
    return new SkillId(number(skills, name));
  }

  String name(AgentId agent) {
    return name(agents, agent.value());
  }

  String name(ItemId item) {
    return name(items, item.value());
  }

  static List<String> words(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).toList();
  }

  /// `09:00:25` or `09:00:25.500`, as milliseconds of the day.
  static Tick time(String said) {
    return new Tick(LocalTime.parse(said).toNanoOfDay() / 1_000_000);
  }

  /// `500ms`, `20s`, `5m`, `1h`.
  static Ticks span(String said) {
    Matcher matcher = SPAN.matcher(said);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("\"" + said + "\" is no span such as 20s");
    }
    long count = Long.parseLong(matcher.group(1));
    return new Ticks(
        switch (matcher.group(2)) {
          case "ms" -> count;
          case "s" -> count * 1_000;
          case "m" -> count * 60_000;
          default -> count * 3_600_000;
        });
  }

  private static long number(Map<String, Long> numbers, String name) {
    return numbers.computeIfAbsent(name, _ -> numbers.size() + 1L);
  }

  private static String name(Map<String, Long> numbers, long number) {
    return numbers.entrySet().stream()
        .filter(entry -> entry.getValue() == number)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("number " + number);
  }
}
