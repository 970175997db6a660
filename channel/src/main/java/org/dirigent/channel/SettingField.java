package org.dirigent.channel;

/**
 * One setting that an adapter understands, described so that a form can be drawn and a value
 * refused before it is stored.
 *
 * @param key name in {@link Account#settings}, kebab-case; screens translate it under this key
 * @param fallback what holds when nothing is set; empty means there is no default
 */
public record SettingField(String key, Kind kind, boolean required, String fallback) {

  /** What a value looks like. Secrets are write-only: screens never read them back. */
  public enum Kind {
    TEXT,
    LONG_TEXT,
    SECRET,
    WEB_ADDRESS,
    /** The address of an active account whose channel carries letters. */
    MAILBOX,
    ORIGINS,
    COLOUR,
    SWITCH,
    NUMBER
  }
}
