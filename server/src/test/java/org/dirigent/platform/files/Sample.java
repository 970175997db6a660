package org.dirigent.platform.files;

/** A file that somebody sends, and what shall become of it. */
record Sample(String name, byte[] content, String what, String expected) {

  @Override
  public String toString() {
    return what + " as " + name + " -> " + expected;
  }
}
