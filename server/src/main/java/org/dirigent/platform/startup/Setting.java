package org.dirigent.platform.startup;

import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.core.ResolvableType;

/**
 * One key that may be set, found in the records that receive settings. A setting that holds a list
 * or a map is open: keys below it are its own business.
 */
record Setting(String key, Parameter component) {

  /** Every setting of a record, those of records inside it included. */
  static Stream<Setting> of(String prefix, Class<?> type) {
    Class<?>[] components =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return Arrays.stream(type.getDeclaredConstructor(components).getParameters())
          .flatMap(component -> of(prefix + "." + nameOf(component), component));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no constructor like a record's", e);
    }
  }

  private static Stream<Setting> of(String key, Parameter component) {
    return component.getType().isRecord()
        ? of(key, component.getType())
        : Stream.of(new Setting(key, component));
  }

  /** The value where nobody sets one; absent when there is none or it is required. */
  Optional<String> byDefault() {
    return Optional.ofNullable(component.getAnnotation(DefaultValue.class))
        .map(value -> String.join(",", value.value()));
  }

  boolean open() {
    return Map.class.isAssignableFrom(component.getType())
        || Collection.class.isAssignableFrom(component.getType());
  }

  ResolvableType type() {
    return ResolvableType.forType(component.getParameterizedType());
  }

  /** Whether a key, however it is written, sets this or something below it. */
  boolean covers(String written) {
    String mine = plain(key);
    String theirs = plain(written);
    return theirs.equals(mine) || (open() && theirs.startsWith(mine));
  }

  /** A key without what differs between files, arguments and environment variables. */
  static String plain(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** A name of Java as it is written in a key: {@code databasePort} as {@code database-port}. */
  static String dashed(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
  }

  private static String nameOf(Parameter component) {
    Name name = component.getAnnotation(Name.class);
    return name == null ? dashed(component.getName()) : name.value();
  }
}
