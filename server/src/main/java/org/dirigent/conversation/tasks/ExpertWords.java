package org.dirigent.conversation.tasks;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** What experts read, in their language. */
final class ExpertWords {

  private final ResourceBundle bundle;
  private final Locale locale;
  private final DateTimeFormatter times;

  ExpertWords(String language, ZoneId zone) {
    this.locale = language.equals("de") ? Locale.GERMAN : Locale.ENGLISH;
    this.bundle =
        ResourceBundle.getBundle(
            "org.dirigent.conversation.tasks.expert",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    this.times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(locale)
            .withZone(zone);
  }

  String language() {
    return locale.getLanguage();
  }

  String say(String key, Object... what) {
    return new MessageFormat(bundle.getString(key), locale).format(what);
  }

  String when(Instant instant) {
    return times.format(instant);
  }
}
