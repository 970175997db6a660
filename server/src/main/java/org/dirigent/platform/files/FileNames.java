package org.dirigent.platform.files;

import java.text.Normalizer;

/** Names as they are kept: no path, nothing invisible, no sign that turns the text around. */
final class FileNames {

  private static final int LONGEST = 120;

  private FileNames() {}

  static String cleaned(String name) {
    String flat = Normalizer.normalize(name, Normalizer.Form.NFC);
    String last = flat.substring(Math.max(flat.lastIndexOf('/'), flat.lastIndexOf('\\')) + 1);
    String visible = last.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "").replaceAll("[<>:\"|?*]", "_");
    String bare = visible.strip().replaceAll("^\\.+|[. ]+$", "");
    return bare.isEmpty() ? "file" : shortened(bare);
  }

  /** Cut in the middle, so that the ending stays. */
  private static String shortened(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
    int room = LONGEST - ending.length();
    return name.length() <= LONGEST ? name : name.substring(0, cut(name, room)) + ending;
  }

  /** Not in the middle of a character. */
  private static int cut(String name, int room) {
    return Character.isHighSurrogate(name.charAt(room - 1)) ? room - 1 : room;
  }
}
