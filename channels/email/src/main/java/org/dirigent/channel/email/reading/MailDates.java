package org.dirigent.channel.email.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads the dates of mails, two-digit years and old zone names included. */
final class MailDates {

  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Map<String, Integer> ZONES =
      Map.of("EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "MST", -7, "PST", -8, "CET", 1, "CEST", 2);
  private static final Pattern DATE =
      Pattern.compile(
          "(\\d{1,2})[\\s-]+([A-Za-z]{3})[a-z]*[\\s-]+(\\d{2,4})\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
              + "\\s*([+-]\\d{4}|[A-Z]{1,4})?");

  private MailDates() {}

  static Optional<Instant> parse(String field) {
    var match = DATE.matcher(field);
    if (!match.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(instant(match));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static Instant instant(MatchResult date) {
    int year = Integer.parseInt(date.group(3));
    int century = year >= 1000 ? 0 : year < 50 ? 2000 : 1900;
    int month = MONTHS.indexOf(date.group(2).toLowerCase(Locale.ROOT)) + 1;
    int second = date.group(6) == null ? 0 : Math.min(59, Integer.parseInt(date.group(6)));
    return LocalDateTime.of(
            year + century,
            month,
            Integer.parseInt(date.group(1)),
            Integer.parseInt(date.group(4)),
            Integer.parseInt(date.group(5)),
            second)
        .toInstant(offset(date.group(7)));
  }

  private static ZoneOffset offset(String zone) {
    if (zone == null || !(zone.startsWith("+") || zone.startsWith("-"))) {
      return ZoneOffset.ofHours(ZONES.getOrDefault(zone == null ? "" : zone, 0));
    }
    int sign = zone.charAt(0) == '-' ? -1 : 1;
    int hours = Math.min(17, Integer.parseInt(zone.substring(1, 3)));
    int minutes = Math.min(59, Integer.parseInt(zone.substring(3)));
    return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }
}
