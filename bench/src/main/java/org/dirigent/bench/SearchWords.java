package org.dirigent.bench;

/** What people of the crowd are called and say; everything follows from a number. */
final class SearchWords {

  private static final String[] FIRST =
      words(
          "Änne Björn Çelik Dörte Emil Friederike Günther Hannah Ines Jürgen Käthe Lukas Müjde Nils"
              + " Ömer Paula Quirin Rosa Sören Tülay Ulrich Vera Wolf Xaver Yvonne Zoë");
  private static final String[] LAST =
      words(
          "Müller Schmidt Weiß Größmann Yılmaz Kowalski Straßburger Möller Öztürk Schröder Jäger"
              + " Köhler Lübke Hoffmann Bäcker Nguyen Petersen Fuß Krüger Voß Ludwig Haas Böhm"
              + " Seidel Zöllner");
  private static final String[] SUBJECTS =
      words(
          "Rechnung Lieferung Rückgabe Inspektion Akku Bremse Gutschein Adresse Kündigung Reparatur"
              + " Termin Garantie Schaltung Versand Rabatt Mahnung Sattel Helm Schloss Anhänger");
  private static final String[] MATTERS =
      words(
          "falsch doppelt fehlt verspätet beschädigt unklar dringend erstattet geändert bestätigt"
              + " storniert überfällig angekommen verloren verschickt");
  private static final String[] SAID =
      words(
          "ich habe am Montag ein Fahrrad bestellt und warte noch immer auf das Paket können Sie"
              + " bitte nachsehen wo es bleibt die Rechnung war schon bezahlt aber der Händler sagt"
              + " dass nichts gebucht wurde mein Sohn braucht es für den Schulweg über Ostern würde"
              + " gern tauschen gegen größeres Modell danke schönen Gruß Straße Motor Kette Licht"
              + " vorne hinten quietscht klappert seit gestern Werkstatt Filiale Termin nächste"
              + " Woche möglich");
  private static final int SENTENCE = 12;

  String name(int n) {
    String second = n % 7 == 0 ? "-" + LAST[n / 650 % LAST.length] : "";
    return FIRST[n % FIRST.length] + " " + LAST[n / FIRST.length % LAST.length] + second;
  }

  String phone(int n) {
    return "+49211%08d".formatted(n * 37);
  }

  String mailbox(int n) {
    return "person" + n + "@example.org";
  }

  /** One in five has none. */
  String topic(int n) {
    if (n % 5 == 0) {
      return "";
    }
    String matter = MATTERS[n / SUBJECTS.length % MATTERS.length];
    return SUBJECTS[n % SUBJECTS.length] + " " + matter + " (" + n % 9973 + ")";
  }

  String said(int n) {
    var text = new StringBuilder("Bestellung M").append(n).append(':');
    for (int k = 1; k <= SENTENCE; k++) {
      long at = n * 7919L + k * 104_729L + (long) n / SAID.length * k;
      text.append(' ').append(SAID[(int) (at % SAID.length)]);
    }
    return text.toString();
  }

  private static String[] words(String text) {
    return text.split(" ");
  }
}
