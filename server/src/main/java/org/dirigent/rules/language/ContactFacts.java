package org.dirigent.rules.language;

import java.time.Instant;
import java.util.Map;

/** What is known of the contact itself; {@code contact} in a condition. */
public record ContactFacts(
    @Said(de = "Kanal, etwa 'webchat'", en = "channel, such as 'webchat'") String channel,
    @Said(de = "Name des Kanalkontos, etwa der Website", en = "name of the channel account")
        String account,
    @Said(
            de = "Name der Warteschlange, in die das Kanalkonto liefert",
            en = "name of the queue that the channel account feeds")
        String queue,
    @Said(
            de = "Postfach oder Nummer, von der es kam, leer wenn keine",
            en = "mailbox or number it came from, empty if none")
        String address,
    @Said(
            de = "Teil des Postfachs nach dem @, etwa 'example.org'",
            en = "part of the mailbox after the @, such as 'example.org'")
        String domain,
    @Said(de = "Sprache, etwa 'de'", en = "language, such as 'de'") String language,
    @Said(de = "Adresse der Seite, leer wenn unbekannt", en = "page address, empty if unknown")
        String page,
    @Said(
            de = "Pfad der Seite, etwa '/lieferung', leer wenn unbekannt",
            en = "path of the page, such as '/delivery', empty if unknown")
        String path,
    @Said(de = "Zeitpunkt des Eingangs", en = "moment of arrival") Instant arrivedAt,
    @Said(de = "Tag des Eingangs, '2026-12-24'", en = "day of arrival, '2026-12-24'") String date,
    @Said(de = "Uhrzeit des Eingangs, '08:30'", en = "time of arrival, '08:30'") String time,
    @Said(de = "Wochentag, 1 ist Montag", en = "day of the week, 1 is Monday") long weekday,
    @Said(
            de = "ob die Warteschlange jetzt geöffnet ist",
            en = "whether the queue is open at the moment")
        boolean open,
    @Said(
            de = "weitere Angaben, etwa contact.facts['page-title']",
            en = "further facts, such as contact.facts['page-title']")
        Map<String, String> facts) {

  public ContactFacts {
    facts = Map.copyOf(facts);
  }
}
