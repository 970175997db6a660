package org.dirigent.stories.nothinglost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who sends a file by the widget and can fetch it again. */
record FileCustomer(String token, String id, byte[] bytes) {

  /** What they write. */
  static final String WORD = "dateisender";

  private static final int SIZE = 700_000;
  private static final String WAY = "/channel/webchat/";

  static FileCustomer sends(Door door) {
    String token =
        door.ask("POST", WAY + "session", Map.of("site", Customer.SITE), Map.of())
            .demand("A session")
            .text("token");
    byte[] bytes = content();
    Map<String, String> headers = Map.of("Authorization", "Bearer " + token);
    door.ask(
            "POST",
            WAY + "arrival",
            Map.of("key", "file-arrives", "language", "de", "consents", List.of()),
            headers)
        .demand("An arrival");
    JsonNode receipt = upload(door, token, bytes);
    door.ask("POST", WAY + "messages", Map.of("key", "file-words", "text", WORD), headers)
        .demand(WORD);
    door.ask(
            "POST",
            WAY + "messages",
            Map.of("key", "file-itself", "file", receipt.path("receipt").asString()),
            headers)
        .demand("A file");
    return new FileCustomer(token, receipt.path("id").asString(), bytes);
  }

  /** A text that no compression makes much smaller. */
  private static byte[] content() {
    var random = new Random(5);
    byte[] bytes = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      bytes[i] = (byte) (i % 80 == 79 ? '\n' : ' ' + 1 + random.nextInt(90));
    }
    return bytes;
  }

  private static JsonNode upload(Door door, String token, byte[] bytes) {
    HttpRequest request =
        HttpRequest.newBuilder(door.at(WAY + "files?name=liste.txt"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofByteArray(bytes))
            .build();
    return new JsonMapper().readTree(send(request));
  }

  byte[] bytesAgain(Door door) {
    URI address = door.at(WAY + "files/" + id);
    return send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build());
  }

  private static byte[] send(HttpRequest request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      var answer = http.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() >= 300) {
        throw new AssertionError(request.uri() + " was answered with " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
