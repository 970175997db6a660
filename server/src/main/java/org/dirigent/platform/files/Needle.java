package org.dirigent.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Looks for bytes in a stream of any length, with little memory. */
final class Needle {

  private static final int WINDOW = 64 * 1024;

  private final byte[] wanted;

  Needle(byte[] wanted) {
    this.wanted = wanted.clone();
  }

  boolean isIn(InputStream content) throws IOException {
    byte[] window = new byte[WINDOW + wanted.length];
    int kept = 0;
    while (true) {
      int read = content.readNBytes(window, kept, WINDOW);
      if (isIn(window, kept + read)) {
        return true;
      }
      if (read < WINDOW) {
        return false;
      }
      // What may be the beginning of it goes to the front of the next window.
      int overlap = wanted.length - 1;
      System.arraycopy(window, kept + read - overlap, window, 0, overlap);
      kept = overlap;
    }
  }

  boolean isIn(byte[] window, int length) {
    int last = length - wanted.length;
    for (int at = 0; at <= last; at++) {
      if (window[at] == wanted[0]
          && Arrays.equals(window, at, at + wanted.length, wanted, 0, wanted.length)) {
        return true;
      }
    }
    return false;
  }
}
