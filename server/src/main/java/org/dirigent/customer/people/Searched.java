package org.dirigent.customer.people;

/**
 * A query as the indexes take it.
 *
 * @param number the customer number that was meant, 0 if none was
 */
record Searched(String text, String beginning, String middle, long number) {

  /** Fewer letters than an index of trigrams can tell apart. */
  private static final int SHORT = 3;

  static Searched of(String query, String folded) {
    String escaped = folded.replaceAll("([\\\\%_])", "\\\\$1");
    return new Searched(folded, escaped + "%", "%" + middle(query, escaped) + "%", number(query));
  }

  boolean isLong() {
    return text.length() >= SHORT;
  }

  /** A telephone number is found however it was written down. */
  private static String middle(String query, String escaped) {
    boolean dialled = query.strip().matches("[+0-9 ()/.-]{5,}");
    return dialled ? query.replaceAll("[^0-9]", "").replaceFirst("^0+", "") : escaped;
  }

  private static long number(String query) {
    String number = query.strip().replaceFirst("^#", "");
    return number.matches("\\d{1,15}") ? Long.parseLong(number) : 0;
  }
}
