package org.dirigent.platform.signin;

/** What a login looks like. */
final class Logins {

  static final String SHAPE = "[\\p{L}\\p{N}._@+-]{2,100}";
  static final String RULE = "2 to 100 letters, digits or . _ @ + -";

  private Logins() {}
}
