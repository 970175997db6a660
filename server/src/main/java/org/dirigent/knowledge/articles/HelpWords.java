package org.dirigent.knowledge.articles;

import java.util.Locale;

/** What stands around the articles on the help page, in the reader's language. */
record HelpWords(
    String language,
    String title,
    String search,
    String find,
    String nothing,
    String all,
    String changed,
    String gone,
    String goneText,
    String other) {

  private static final HelpWords GERMAN =
      new HelpWords(
          "de",
          "Hilfe",
          "Wonach suchen Sie?",
          "Suchen",
          "Dazu haben wir noch keinen Artikel.",
          "Alle Artikel",
          "Stand: ",
          "Diesen Artikel gibt es nicht",
          "Vielleicht ist er überholt und wird gerade überarbeitet. Suchen Sie in der Hilfe, oder"
              + " schreiben Sie uns.",
          "English");

  private static final HelpWords ENGLISH =
      new HelpWords(
          "en",
          "Help",
          "What are you looking for?",
          "Search",
          "We have no article on this yet.",
          "All articles",
          "As of ",
          "There is no such article",
          "It may be out of date and under revision. Search the help, or write to us.",
          "Deutsch");

  static HelpWords in(String language) {
    return language.equals("en") ? ENGLISH : GERMAN;
  }

  HelpWords inOtherLanguage() {
    return this == GERMAN ? ENGLISH : GERMAN;
  }

  Locale locale() {
    return Locale.of(language, language.equals("en") ? "GB" : "DE");
  }
}
