package org.dirigent.bench;

import java.util.Base64;
import java.util.Random;

/**
 * A mail as customers write them, drawn by its number: most are plain text with what they answer
 * quoted below, some come as HTML too, one in twenty carries a picture.
 */
final class SampleMail {

  private static final String[] WORDS =
      ("Guten Tag ich warte seit zwei Wochen auf meine Bestellung und habe noch nichts gehört"
              + " bitte teilen Sie mir mit wann das Fahrrad geliefert wird die Rechnung ist längst"
              + " bezahlt vielen Dank für Ihre Mühe")
          .split(" ");
  private static final int SENDERS = 3_000;
  private static final int PICTURE = 60_000;

  private SampleMail() {}

  static String number(int number, String to) {
    var random = new Random(number);
    String text = words(random, 60) + "\r\n\r\nMit freundlichen Grüßen\r\nPerson " + number;
    String quoted = "\r\n\r\nAm 3. Mai 2026 schrieb Service:\r\n> " + words(random, 50);
    return head(number, to)
        + switch (number % 20) {
          case 0 -> mixed(text, random);
          case 1, 2, 3, 4, 5, 6 -> alternative(text);
          default -> plain(text + quoted);
        };
  }

  private static String head(int number, String to) {
    int sender = number % SENDERS;
    return """
    Return-Path: <person%1$d@example.org>\r
    Received: from mx.example.org by relay.shop.example; Mon, 23 Nov 2026 08:00:00 +0100\r
    From: "Person %1$d" <person%1$d@example.org>\r
    To: <%3$s>\r
    Subject: =?UTF-8?Q?R=C3=BCckfrage?= zu Auftrag %2$d\r
    Message-ID: <%2$d.%1$d@example.org>\r
    Date: Mon, 23 Nov 2026 08:00:00 +0100\r
    MIME-Version: 1.0\r
    """
        .formatted(sender, number, to);
  }

  private static String plain(String text) {
    return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + text
        + "\r\n";
  }

  private static String alternative(String text) {
    return multipart(
        "alternative",
        plain(text),
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<html><body>"
            + ("<p style=\"font-family: Arial\">" + text.replace("\r\n", "<br>") + "</p>").repeat(6)
            + "</body></html>\r\n");
  }

  private static String mixed(String text, Random random) {
    byte[] picture = new byte[PICTURE];
    random.nextBytes(picture);
    System.arraycopy(
        new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0}, 0, picture, 0, 4);
    return multipart(
        "mixed",
        plain(text),
        "Content-Type: image/jpeg; name=bild.jpg\r\n"
            + "Content-Disposition: attachment; filename=bild.jpg\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + Base64.getMimeEncoder().encodeToString(picture)
            + "\r\n");
  }

  private static String multipart(String kind, String first, String second) {
    return "Content-Type: multipart/%s; boundary=seam\r\n\r\n--seam\r\n%s--seam\r\n%s--seam--\r\n"
        .formatted(kind, first, second);
  }

  private static String words(Random random, int lines) {
    var text = new StringBuilder();
    for (int i = 0; i < lines * 6; i++) {
      text.append(WORDS[random.nextInt(WORDS.length)]).append(i % 10 == 9 ? "\r\n" : " ");
    }
    return text.toString();
  }
}
