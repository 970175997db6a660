package org.dirigent.customer.people;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

/**
 * A query as the indexes take it.
 *
 * @param number the customer number that was meant, 0 if none was
 */
record Searched(String text, String beginning, String middle, long number) {

  /** Fewer letters than an index of trigrams can tell apart. */
  private static final int SHORT = 3;

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /** Where a number without the sign of a country belongs. */
  private static final String HOME = "DE";

  static Searched of(String query, String folded) {
    String escaped = folded.replaceAll("([\\\\%_])", "\\\\$1");
    return new Searched(folded, escaped + "%", "%" + middle(query, escaped) + "%", number(query));
  }

  boolean isLong() {
    return text.length() >= SHORT;
  }

  /**
   * A telephone number is found however it was written down, by what is dialled inside its country.
   */
  private static String middle(String query, String escaped) {
    if (!query.strip().matches("[+0-9 ()/.-]{5,}")) {
      return escaped;
    }
    try {
      return NUMBERS.getNationalSignificantNumber(NUMBERS.parse(query, HOME));
    } catch (NumberParseException e) {
      return query.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
    }
  }

  private static long number(String query) {
    String number = query.strip().replaceFirst("^#", "");
    return number.matches("\\d{1,15}") ? Long.parseLong(number) : 0;
  }
}
