package org.dirigent.channel.email.reading;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A field with parameters, such as Content-Type: its value in lower case and its parameters, also
 * those that are split and encoded by RFC 2231.
 */
record ContentHeader(String value, Map<String, String> parameters) {

  static final ContentHeader NONE = new ContentHeader("", Map.of());

  private static final Pattern PARAMETER =
      Pattern.compile(
          "([^\\s=;\"]{1,80})\\s*=\\s*(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"?|([^;\"]*+))");
  private static final Pattern SPLIT = Pattern.compile("^([^*]+)(?:\\*(\\d{1,4}))?(\\*)?$");

  static ContentHeader parse(String raw, HeaderText text) {
    int semicolon = raw.indexOf(';');
    var value = semicolon < 0 ? raw : raw.substring(0, semicolon);
    var rest = semicolon < 0 ? "" : raw.substring(semicolon + 1);
    return new ContentHeader(plain(value), parameters(rest, text));
  }

  private static String plain(String value) {
    return value.replaceAll("\\([^)]*\\)|[\\s\"]", "").toLowerCase(Locale.ROOT);
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name)).filter(found -> !found.isBlank());
  }

  private static Map<String, String> parameters(String rest, HeaderText text) {
    var plain = new HashMap<String, String>();
    var split = new HashMap<String, TreeMap<Integer, String>>();
    var found = PARAMETER.matcher(rest);
    while (found.find()) {
      var name = SPLIT.matcher(found.group(1).toLowerCase(Locale.ROOT));
      var value = found.group(2) != null ? unescaped(found.group(2)) : found.group(3).strip();
      if (!name.matches()) {
        continue;
      }
      if (name.group(2) == null && name.group(3) == null) {
        plain.putIfAbsent(name.group(1), text.decode(value));
      } else {
        int order = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
        var piece = (name.group(3) == null ? "-" : "*") + value;
        split.computeIfAbsent(name.group(1), _ -> new TreeMap<>()).putIfAbsent(order, piece);
      }
    }
    split.forEach((name, pieces) -> plain.put(name, joined(pieces, text)));
    return Map.copyOf(plain);
  }

  private static String unescaped(String quoted) {
    return quoted.replaceAll("\\\\([\"\\\\])", "$1");
  }

  private static String joined(TreeMap<Integer, String> pieces, HeaderText text) {
    var first = pieces.firstEntry().getValue();
    boolean declared = first.startsWith("*") && first.chars().filter(c -> c == '\'').count() >= 2;
    var charset = declared ? first.substring(1, first.indexOf('\'')) : "";
    var bytes = new ByteArrayOutputStream();
    for (var piece : pieces.values()) {
      var value = piece.substring(1);
      if (declared && piece.equals(first)) {
        value = value.substring(value.indexOf('\'', value.indexOf('\'') + 1) + 1);
      }
      bytes.writeBytes(piece.startsWith("*") ? percent(value) : Bytes.of(value));
    }
    var whole = bytes.toByteArray();
    return declared ? Charsets.decode(whole, charset) : text.decode(Bytes.asText(whole));
  }

  private static byte[] percent(String text) {
    var out = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i++) {
      int code = text.charAt(i) == '%' ? HeaderText.hex(text, i + 1) : -1;
      out.write(code >= 0 ? code : text.charAt(i));
      i += code >= 0 ? 2 : 0;
    }
    return out.toByteArray();
  }
}
