package org.dirigent.channel.webchat;

import static org.dirigent.channel.SettingField.Kind.COLOUR;
import static org.dirigent.channel.SettingField.Kind.LONG_TEXT;
import static org.dirigent.channel.SettingField.Kind.MAILBOX;
import static org.dirigent.channel.SettingField.Kind.NUMBER;
import static org.dirigent.channel.SettingField.Kind.ORIGINS;
import static org.dirigent.channel.SettingField.Kind.SECRET;
import static org.dirigent.channel.SettingField.Kind.SWITCH;
import static org.dirigent.channel.SettingField.Kind.TEXT;
import static org.dirigent.channel.SettingField.Kind.WEB_ADDRESS;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dirigent.channel.Account;
import org.dirigent.channel.SettingField;

/** A web site with our widget in it: an account of this channel, read in its own vocabulary. */
record Site(Account account) {

  static final List<SettingField> SETTINGS =
      List.of(
          new SettingField("origins", ORIGINS, true, ""),
          new SettingField("title-de", TEXT, false, ""),
          new SettingField("title-en", TEXT, false, ""),
          new SettingField("greeting-de", LONG_TEXT, false, ""),
          new SettingField("greeting-en", LONG_TEXT, false, ""),
          new SettingField("colour", COLOUR, false, "#0b5c6b"),
          new SettingField("logo", WEB_ADDRESS, false, ""),
          new SettingField("privacy-note", WEB_ADDRESS, false, ""),
          new SettingField("consent-needed", SWITCH, false, "true"),
          new SettingField("page-views", SWITCH, false, "true"),
          new SettingField("ask-name", SWITCH, false, "true"),
          new SettingField("name-needed", SWITCH, false, "false"),
          new SettingField("ask-email", SWITCH, false, "true"),
          new SettingField("email-needed", SWITCH, false, "false"),
          new SettingField("mailbox", MAILBOX, false, ""),
          new SettingField("sign-in-page", WEB_ADDRESS, false, ""),
          new SettingField("files", SWITCH, false, "true"),
          new SettingField("grace-seconds", NUMBER, false, "300"),
          new SettingField("identity-realm", TEXT, false, ""),
          new SettingField("identity-secret", SECRET, false, ""),
          new SettingField("identity-secret-old", SECRET, false, ""),
          new SettingField("identity-public-key", LONG_TEXT, false, ""));

  private static final Map<String, String> FALLBACKS =
      SETTINGS.stream().collect(Collectors.toMap(SettingField::key, SettingField::fallback));

  String key() {
    return account.publicKey();
  }

  /** May a page of this origin hold the widget? */
  boolean admits(String origin) {
    return Arrays.stream(value("origins").split("[\\s,]+"))
        .anyMatch(allowed -> allowed.equals("*") || allowed.equalsIgnoreCase(origin));
  }

  /** How long a customer may be out of sight before they count as lost: 30 s to one day. */
  Duration grace() {
    return Duration.ofSeconds(Math.clamp(number("grace-seconds", 300), 30, 86_400));
  }

  /** Where the site's own customer names are unique; two sites may share a realm. */
  String realm() {
    return account.setting("identity-realm").orElse(key());
  }

  boolean is(String setting) {
    return Boolean.parseBoolean(value(setting));
  }

  /** The text in this language, else in the other one, else none. */
  Optional<String> text(String name, String language) {
    var german = language.toLowerCase(Locale.ROOT).startsWith("de");
    return account
        .setting(name + (german ? "-de" : "-en"))
        .or(() -> account.setting(name + (german ? "-en" : "-de")));
  }

  String value(String setting) {
    return account.setting(setting).orElseGet(() -> FALLBACKS.getOrDefault(setting, ""));
  }

  private long number(String setting, long otherwise) {
    try {
      return Long.parseLong(value(setting).strip());
    } catch (NumberFormatException notANumber) {
      return otherwise;
    }
  }
}
