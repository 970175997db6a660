package org.dirigent.channel.email.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a head, in order, unfolded. A value holds one byte per character, as it came, so
 * that the right charset can be found later. At most 2,000 fields of 32,000 bytes.
 */
final class HeaderBlock {

  private static final int LIMIT = 2_000;
  private static final int LONGEST = 32_000;

  private record Field(String name, String value) {}

  private final List<Field> fields = new ArrayList<>();

  /** Reads fields from text of one byte per character, up to the first empty line. */
  static HeaderBlock parse(String raw) {
    var block = new HeaderBlock();
    var line = new StringBuilder();
    for (var next : (Iterable<String>) raw.lines()::iterator) {
      if (next.isEmpty()) {
        break;
      }
      if (next.charAt(0) != ' ' && next.charAt(0) != '\t') {
        block.add(line.toString());
        line.setLength(0);
        line.append(next);
      } else {
        line.append('\n').append(next);
      }
    }
    block.add(line.toString());
    return block;
  }

  /** Takes a field as it stands in the mail; what has no name is dropped. */
  void add(String raw) {
    int colon = raw.indexOf(':');
    if (colon > 0 && fields.size() < LIMIT) {
      add(raw.substring(0, colon).strip(), raw.substring(colon + 1));
    }
  }

  void add(String name, String value) {
    fields.add(new Field(name, unfolded(value.substring(0, Math.min(LONGEST, value.length())))));
  }

  private static String unfolded(String value) {
    return value.replaceAll("\\r?\\n(?=[ \\t])", "").replaceAll("[\\r\\n\\u0000]+", " ").strip();
  }

  /** The first field of that name, or nothing. */
  String first(String name) {
    return find(name).orElse("");
  }

  Optional<String> find(String name) {
    return fields.stream().filter(f -> f.name.equalsIgnoreCase(name)).map(Field::value).findFirst();
  }

  List<String> all(String name) {
    return fields.stream().filter(f -> f.name.equalsIgnoreCase(name)).map(Field::value).toList();
  }

  boolean has(String name) {
    return find(name).isPresent();
  }

  boolean isEmpty() {
    return fields.isEmpty();
  }

  List<String> names() {
    return fields.stream().map(Field::name).toList();
  }
}
