package org.dirigent.dispatch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.dirigent.platform.live.Desk;
import org.dirigent.platform.web.Answer;
import org.dirigent.platform.web.Browser;
import org.dirigent.testkit.Await;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.QueueId;
import tools.jackson.databind.JsonNode;

/** An agent with the desk open: acts over HTTP, hears over the live socket. */
final class AgentsDesk implements AutoCloseable {

  private final AgentId id;
  private final Browser browser;
  private final Desk live;

  AgentsDesk(AgentId id, Browser browser, int port) {
    this.id = id;
    this.browser = browser;
    this.live = Desk.of(browser, port);
    live.frame("snapshot");
  }

  AgentId id() {
    return id;
  }

  Browser browser() {
    return browser;
  }

  AgentsDesk becomes(String status) {
    Answer answer = browser.put("/api/presence", Map.of("status", status));
    if (answer.status() != 200) {
      throw new AssertionError("not " + status + ": " + answer);
    }
    return this;
  }

  String status() {
    return browser.get("/api/presence").at("/status");
  }

  /** The offer that rings at this desk, awaited. */
  Rings isOffered() {
    return Await.value("something is offered", this::offer);
  }

  Optional<Rings> offer() {
    return items(browser.get("/api/offers").json())
        .findFirst()
        .map(offer -> new Rings(offer.path("id").asString(), offer.path("workId").asString()));
  }

  Answer accepts(Rings offer) {
    return browser.post("/api/offers/" + offer.id() + "/accept", Map.of());
  }

  Answer declines(Rings offer) {
    return browser.post("/api/offers/" + offer.id() + "/decline", Map.of());
  }

  Answer does(String what, String work, Map<String, ?> body) {
    return browser.post("/api/work/" + work + "/" + what, body);
  }

  /** The ids of what is in this agent's hands. */
  List<String> works() {
    return items(browser.get("/api/work?scope=mine").json().path("items"))
        .map(card -> card.path("id").asString())
        .toList();
  }

  /** How the work stands. */
  String statusOf(String work) {
    return cardOf(work, "/status");
  }

  /** What stands at this place of the work's card. */
  String cardOf(String work, String pointer) {
    return browser.get("/api/work/" + work).at(pointer);
  }

  /** How much waits in this queue. */
  int waitingIn(QueueId queue) {
    Answer page = browser.get("/api/work?scope=waiting&queueId=" + queue.value());
    return page.json().path("items").size();
  }

  /** Takes what is offered next and ends it; returns what the customer said last. */
  String servesNext() {
    Rings rings = isOffered();
    accepts(rings);
    String said = cardOf(rings.work(), "/lastMessage/text");
    does("end", rings.work(), Map.of());
    return said;
  }

  /** The first entry of this kind, awaited. */
  JsonNode entry(String conversation, String kind) {
    return Await.value(
        "an entry of the kind " + kind,
        () ->
            entries(conversation).stream()
                .filter(entry -> entry.path("kind").asString().equals(kind))
                .findFirst());
  }

  List<JsonNode> entries(String conversation) {
    return items(browser.get(conversation + "/entries").json().path("items")).toList();
  }

  /** The frames of this type that came to the desk. */
  List<JsonNode> heard(String type) {
    return live.frames().stream()
        .filter(frame -> frame.path("type").asString().equals(type))
        .toList();
  }

  /** The desk is gone without goodbye, as when a notebook is closed. */
  void vanishes() {
    live.tearDown();
  }

  private static java.util.stream.Stream<JsonNode> items(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  @Override
  public void close() {
    becomes("offline");
    live.close();
  }

  /** An offer and the work that is offered. */
  record Rings(String id, String work) {}
}
