package org.dirigent.channel.email;

import static org.dirigent.channel.SettingField.Kind.LONG_TEXT;
import static org.dirigent.channel.SettingField.Kind.NUMBER;
import static org.dirigent.channel.SettingField.Kind.SECRET;
import static org.dirigent.channel.SettingField.Kind.SWITCH;
import static org.dirigent.channel.SettingField.Kind.TEXT;
import static org.dirigent.channel.SettingField.Kind.WEB_ADDRESS;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dirigent.channel.Account;
import org.dirigent.channel.SettingField;

/** A mailbox: an account of this channel, read in its own vocabulary. */
record MailboxSettings(Account account) {

  static final List<SettingField> FIELDS =
      List.of(
          new SettingField("address", TEXT, true, ""),
          new SettingField("sender-name", TEXT, false, ""),
          new SettingField("imap-host", TEXT, true, ""),
          new SettingField("imap-port", NUMBER, false, "993"),
          new SettingField("smtp-host", TEXT, true, ""),
          new SettingField("smtp-port", NUMBER, false, "465"),
          new SettingField("tls", SWITCH, false, "true"),
          new SettingField("user", TEXT, false, ""),
          new SettingField("password", SECRET, false, ""),
          new SettingField("oauth-token-url", WEB_ADDRESS, false, ""),
          new SettingField("oauth-client-id", TEXT, false, ""),
          new SettingField("oauth-client-secret", SECRET, false, ""),
          new SettingField("oauth-refresh-token", SECRET, false, ""),
          new SettingField("oauth-scope", TEXT, false, ""),
          new SettingField("oauth-token", SECRET, false, ""),
          new SettingField("folder", TEXT, false, "INBOX"),
          new SettingField("start-date", TEXT, false, ""),
          new SettingField("history-from", TEXT, false, ""),
          new SettingField("take-lists", SWITCH, false, "false"),
          new SettingField("take-spam", SWITCH, false, "false"),
          new SettingField("plus-addresses", SWITCH, false, "false"),
          new SettingField("subject-token", SWITCH, false, "false"),
          new SettingField("idle", SWITCH, false, "true"),
          new SettingField("poll-seconds", NUMBER, false, "60"),
          new SettingField("auth-server", TEXT, false, ""),
          new SettingField("signature", LONG_TEXT, false, ""));

  private static final Map<String, String> FALLBACKS =
      FIELDS.stream().collect(Collectors.toMap(SettingField::key, SettingField::fallback));

  static boolean ours(Account account) {
    return account.channel().equals(Email.NAME);
  }

  String address() {
    return value("address").strip();
  }

  String domain() {
    return address().substring(address().indexOf('@') + 1);
  }

  /** Who the customer sees: the sender's name, else the account's. */
  String senderName() {
    return account.setting("sender-name").orElse(account.name());
  }

  String user() {
    return account.setting("user").orElse(address());
  }

  String password() {
    return account.setting("oauth-token").orElseGet(() -> value("password"));
  }

  boolean byToken() {
    return renewsToken() || account.setting("oauth-token").isPresent();
  }

  /** Whether access tokens are asked for, instead of one being entered by hand. */
  boolean renewsToken() {
    return account.setting("oauth-token-url").isPresent();
  }

  boolean signsIn() {
    return renewsToken() || !password().isEmpty();
  }

  /**
   * How long at most until somebody looks, even without a hint; 0 stands for a tenth of a second.
   */
  Duration poll() {
    int seconds = Math.clamp(number("poll-seconds"), 0, 1_500);
    return seconds == 0 ? Duration.ofMillis(100) : Duration.ofSeconds(seconds);
  }

  boolean is(String setting) {
    return Boolean.parseBoolean(value(setting));
  }

  int number(String setting) {
    try {
      return Integer.parseInt(value(setting).strip());
    } catch (NumberFormatException notANumber) {
      return Integer.parseInt(FALLBACKS.getOrDefault(setting, "0"));
    }
  }

  /** Mail that arrived before this day is nobody's work, if it says one. */
  Optional<LocalDate> startDate() {
    return day("start-date");
  }

  /** Mail that arrived from this day until the start is taken in as history, if it says one. */
  Optional<LocalDate> historyFrom() {
    return startDate().flatMap(start -> day("history-from").filter(start::isAfter));
  }

  private Optional<LocalDate> day(String setting) {
    try {
      return account.setting(setting).map(String::strip).map(LocalDate::parse);
    } catch (DateTimeParseException notADate) {
      return Optional.empty();
    }
  }

  String value(String setting) {
    return account.setting(setting).orElseGet(() -> FALLBACKS.getOrDefault(setting, ""));
  }
}
