package org.dirigent.rules.language;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All facts by name, read off the records that hold them, so that neither is ever without the
 * other.
 */
public final class FactCatalogue {

  /** The variables of a condition and the records behind them. */
  static final Map<String, Class<? extends Record>> VARIABLES =
      new TreeMap<>(
          Map.of(
              "contact", ContactFacts.class,
              "customer", CustomerFacts.class,
              "conversation", ConversationFacts.class,
              "message", MessageFacts.class));

  /** Every fact there is, by variable. */
  public static final List<KnownFact> ALL =
      VARIABLES.entrySet().stream()
          .flatMap(entry -> facts(entry.getKey(), entry.getValue()))
          .toList();

  private static final Map<Class<?>, List<Named>> NAMED =
      VARIABLES.entrySet().stream()
          .collect(
              Collectors.toMap(
                  Map.Entry::getValue, entry -> Named.of(entry.getKey(), entry.getValue())));

  private FactCatalogue() {}

  /** The facts as conditions see them: each a variable of its own, {@code contact.channel}. */
  static Map<String, Object> byName(Facts facts) {
    Map<String, Object> byName = new HashMap<>();
    add(facts.contact(), byName);
    add(facts.customer(), byName);
    add(facts.conversation(), byName);
    add(facts.message(), byName);
    return Collections.unmodifiableMap(byName);
  }

  private static void add(Record values, Map<String, Object> byName) {
    for (Named named : NAMED.getOrDefault(values.getClass(), List.of())) {
      try {
        byName.put(named.name(), named.accessor().invoke(values));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** How a fact is called and read; found once, for every contact asks. */
  private record Named(String name, Method accessor) {

    static List<Named> of(String variable, Class<? extends Record> type) {
      return Arrays.stream(type.getRecordComponents())
          .map(each -> new Named(variable + "." + each.getName(), each.getAccessor()))
          .toList();
    }
  }

  /**
   * The facts of a test: those given, and nothing known for the rest.
   *
   * @throws IllegalArgumentException with a name or a value that cannot be
   */
  public static Facts given(Map<String, String> values) {
    values.keySet().stream()
        .filter(name -> ALL.stream().noneMatch(fact -> fact.name().equals(name)))
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalArgumentException("There is no fact '" + name + "'");
            });
    return new Facts(
        made("contact", ContactFacts.class, values),
        made("customer", CustomerFacts.class, values),
        made("conversation", ConversationFacts.class, values),
        made("message", MessageFacts.class, values));
  }

  private static <R extends Record> R made(
      String variable, Class<R> type, Map<String, String> values) {
    RecordComponent[] components = type.getRecordComponents();
    List<Object> arguments = new ArrayList<>();
    for (RecordComponent component : components) {
      KnownFact fact = KnownFact.of(variable, component);
      arguments.add(fact.read(values.getOrDefault(fact.name(), "")));
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<KnownFact> facts(String variable, Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(component -> KnownFact.of(variable, component));
  }
}
