package org.dirigent.rules.language;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.dirigent.workforce.Label;

/** Calls the compiler's types and operators what people call them. */
final class Kinds {

  private static final Map<String, Label> NAMES =
      Map.of(
          "string", new Label("Text", "text"),
          "int", new Label("Zahl", "number"),
          "uint", new Label("Zahl", "number"),
          "double", new Label("Zahl", "number"),
          "bool", new Label("Ja/Nein", "yes/no"),
          "google.protobuf.Timestamp", new Label("Zeitpunkt", "time"),
          "google.protobuf.Duration", new Label("Dauer", "duration"));

  private Kinds() {}

  /** {@code ==} for the compiler's {@code _==_}; names of functions stay. */
  static String operator(String name) {
    return name.equals("_?_:_") ? "? :" : name.replace("_", "").replace("@in", "in");
  }

  static String german(String types) {
    return each(types, true, " und ");
  }

  static String english(String types) {
    return each(types, false, " and ");
  }

  static Label remedy(String operator, String types) {
    boolean joins = operator.equals("&&") || operator.equals("||") || operator.equals("!");
    if (joins) {
      return new Label(
          "Rechts und links muss eine Bedingung stehen, etwa: contact.open",
          "Write a condition on both sides, such as: contact.open");
    }
    if (types.startsWith("string") && types.endsWith("int")) {
      return new Label(
          "Texte stehen in Anführungszeichen: '3'", "Texts stand in quotation marks: '3'");
    }
    return new Label(
        "Verglichen wird Gleiches mit Gleichem; Zahlen stehen ohne, Texte in Anführungszeichen",
        "Compare like with like; numbers stand without, texts in quotation marks");
  }

  private static String each(String types, boolean german, String and) {
    return Arrays.stream(types.split(", "))
        .map(type -> name(type, german))
        .collect(Collectors.joining(and));
  }

  private static String name(String type, boolean german) {
    if (type.startsWith("list")) {
      return german ? "Liste" : "list";
    }
    if (type.startsWith("map")) {
      return german ? "Angaben" : "facts";
    }
    Label known = NAMES.get(type);
    return known == null
        ? type.substring(type.lastIndexOf('.') + 1)
        : german ? known.de() : known.en();
  }
}
