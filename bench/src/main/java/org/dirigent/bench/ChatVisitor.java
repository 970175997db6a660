package org.dirigent.bench;

import java.io.IOException;
import org.dirigent.bench.KeptConnection.Answer;
import tools.jackson.databind.json.JsonMapper;

/** A visitor of the demo's site who speaks the widget's protocol. */
final class ChatVisitor {

  /** What one visitor may say in a row before they are asked to slow down. */
  static final int MESSAGES = 55;

  private static final JsonMapper JSON = new JsonMapper();
  private static final String CHANNEL = "/channel/webchat/";
  private static final String SITE = "demo-shop";

  private final int number;
  private final String token;
  private int said;

  private ChatVisitor(int number, String token) {
    this.number = number;
    this.token = token;
  }

  /** A visitor who has opened the chat; each number is an address of its own. */
  static ChatVisitor arrive(KeptConnection connection, int number) throws IOException {
    Answer session =
        connection.post(CHANNEL + "session", "", address(number), "{\"site\":\"" + SITE + "\"}");
    expect(201, session);
    String token = JSON.readTree(session.body()).path("token").asString();
    var visitor = new ChatVisitor(number, token);
    String arrival = "{\"key\":\"arrival-%d\",\"language\":\"de\",\"name\":\"Gast %d (erfunden)\"}";
    expect(201, visitor.post(connection, "arrival", arrival.formatted(number, number)));
    return visitor;
  }

  /** Says something once it is stored; the text begins with the word. */
  void say(KeptConnection connection, String word) throws IOException {
    String message =
        "{\"key\":\"message-%d-%d\",\"text\":\"%s Ist mein Fahrrad schon da? Es ist das blaue.\"}";
    expect(201, post(connection, "messages", message.formatted(number, said++, word)));
  }

  boolean mayGoOn() {
    return said < MESSAGES;
  }

  private Answer post(KeptConnection connection, String path, String json) throws IOException {
    return connection.post(CHANNEL + path, token, address(number), json);
  }

  private static void expect(int status, Answer answer) {
    if (answer.status() != status) {
      throw new IllegalStateException(answer.status() + ": " + answer.body());
    }
  }

  private static String address(int number) {
    return "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
  }
}
