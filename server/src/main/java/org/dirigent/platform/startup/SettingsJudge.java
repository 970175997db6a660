package org.dirigent.platform.startup;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Finds everything that is wrong with the settings of ours, in words for whoever set them. */
final class SettingsJudge {

  private final Environment environment;
  private final Binder binder;
  private final Map<Class<?>, String> records;
  private final List<Setting> known;

  /** Judges what an environment says, by the records that receive it and their prefixes. */
  SettingsJudge(Environment environment, Map<Class<?>, String> records) {
    this.environment = environment;
    this.binder = Binder.get(environment);
    this.records = records;
    this.known =
        records.entrySet().stream()
            .flatMap(settings -> Setting.of(settings.getValue(), settings.getKey()))
            .toList();
  }

  /** A line for each thing that is wrong; none when all is well. */
  List<String> complaints() {
    var complaints = new ArrayList<>(new UnknownSettings(environment, known).complaints());
    List<String> unreadable = known.stream().flatMap(this::unreadable).distinct().toList();
    complaints.addAll(unreadable);
    if (unreadable.isEmpty()) {
      records.forEach((type, prefix) -> complaints.addAll(forbidden(type, prefix)));
    }
    return complaints;
  }

  private Stream<String> unreadable(Setting setting) {
    try {
      binder.bind(
          setting.key(),
          Bindable.of(setting.type()).withAnnotations(setting.component().getAnnotations()));
      return Stream.empty();
    } catch (BindException e) {
      return Stream.of(
          WrittenSetting.of(e.getProperty(), e.getName()) + ": " + expectation(setting, e));
    }
  }

  private static String expectation(Setting setting, BindException failure) {
    Class<?> type = setting.component().getType();
    if (type.isEnum()) {
      var words = new ArrayList<String>();
      for (Object constant : type.getEnumConstants()) {
        words.add(Setting.dashed(constant.toString()).replace('_', '-'));
      }
      return "is none of " + String.join(", ", words);
    }
    return switch (type.getSimpleName()) {
      case "int", "long", "Integer", "Long" -> "is not a whole number";
      case "boolean", "Boolean" -> "is neither on nor off";
      case "Duration" -> "is not a time such as 500ms, 30s, 10m or 2h";
      case "DataSize" -> "is not a size such as 256KB or 20MB";
      default -> rootOf(failure);
    };
  }

  private List<String> forbidden(Class<?> type, String prefix) {
    Object settings;
    try {
      settings = binder.bindOrCreate(prefix, Bindable.of(type));
    } catch (BindException e) {
      return List.of(prefix + ": " + rootOf(e));
    }
    return Validating.VALIDATOR.validate(settings).stream()
        .map(violation -> complaint(prefix, violation))
        .sorted()
        .toList();
  }

  private String complaint(String prefix, ConstraintViolation<Object> violation) {
    String key = prefix + "." + Setting.dashed(violation.getPropertyPath().toString());
    if (missing(violation.getInvalidValue())) {
      return key + " is missing: " + violation.getMessage();
    }
    return WrittenSetting.of(environment, key, violation.getInvalidValue())
        + ": "
        + violation.getMessage();
  }

  private static boolean missing(@Nullable Object value) {
    return value == null || value.toString().isBlank();
  }

  private static String rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return String.valueOf(root.getMessage());
  }

  /** Without the expression language, which settings never need. */
  private static final class Validating {
    static final Validator VALIDATOR =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
  }
}
