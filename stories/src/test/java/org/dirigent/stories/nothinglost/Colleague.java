package org.dirigent.stories.nothinglost;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An agent at the desk: wants work, accepts every offer, answers everything that was asked once,
 * and finishes when the customer has said their last. What an agent was told is kept is written
 * down.
 */
final class Colleague {

  private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(60);

  /** Offers of which a desk that was left open still shows the newest. */
  private static final int OLD_OFFERS = 20;

  private final Door door;
  private final Deque<String> offers;
  private final String login;
  private final String password;
  private final Random random;
  private final LetterDesk letters;
  private final List<Acceptance> accepted = new CopyOnWriteArrayList<>();
  private final Map<String, List<String>> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> completed = ConcurrentHashMap.newKeySet();
  private final List<String> faults = new CopyOnWriteArrayList<>();
  private volatile String id = "";
  private volatile boolean over;
  private volatile int inHand;
  private Ear.@Nullable Line desk;
  private String disposition = "";

  /** An offer that was answered with "it is yours". */
  record Acceptance(String work, String conversation) {}

  /**
   * Somebody who has not come yet.
   *
   * @param offers those of all colleagues, the newest first
   */
  Colleague(Door door, Deque<String> offers, String login, String password, long seed) {
    this.door = door;
    this.offers = offers;
    this.login = login;
    this.password = password;
    this.random = new Random(seed * 31 + login.hashCode());
    this.letters = new LetterDesk(login, seed);
  }

  static String answerTo(String text) {
    return "antwort " + text;
  }

  String id() {
    return id;
  }

  List<Acceptance> accepted() {
    return List.copyOf(accepted);
  }

  /** By conversation, what this agent was told is kept, in that order. */
  Map<String, List<String>> acknowledged() {
    return Map.copyOf(acknowledged);
  }

  /** Works whose completion was acknowledged. */
  Set<String> completed() {
    return Set.copyOf(completed);
  }

  LetterDesk letters() {
    return letters;
  }

  List<String> faults() {
    return List.copyOf(faults);
  }

  /** Nothing in hand when last looked. */
  boolean isIdle() {
    return inHand == 0;
  }

  /** The shift ends after this round. */
  void goHome() {
    over = true;
  }

  void work() {
    Page page = Page.signedIn(door, login, password);
    id = page.get("/api/session").demand("Who am I").body().at("/user/id").asString();
    disposition = page.get("/api/dispositions").demand("Codes").body().at("/0/id").asString();
    while (!over) {
      beThere(page);
      page.get("/api/offers").body().forEach(offer -> accept(page, offer));
      reachForAnOldOffer(page);
      JsonNode mine = page.get("/api/work?scope=mine").demand("My work").body().path("items");
      inHand = mine.size();
      mine.forEach(card -> serve(page, card));
      Pace.pass(BETWEEN_ROUNDS);
    }
    if (desk != null) {
      desk.hangUp();
    }
  }

  /** At the desk and available. */
  private void beThere(Page page) {
    if (desk == null || desk.isDead()) {
      Answer ticket = page.post("/api/live/ticket", null).demand("A ticket");
      var line = new Ear.Line(_ -> {});
      desk = door.socket("/live?ticket=" + ticket.text("ticket"), line).map(_ -> line).orElse(null);
    }
    if (!page.get("/api/presence").text("status").equals("available")) {
      page.put("/api/presence", Map.of("status", "available"));
    }
  }

  private void accept(Page page, JsonNode offer) {
    offers.addFirst(offer.path("id").asString());
    if (offers.size() > OLD_OFFERS) {
      offers.pollLast();
    }
    Answer answer = page.post("/api/offers/" + offer.path("id").asString() + "/accept", null);
    if (answer.ok()) {
      accepted.add(
          new Acceptance(offer.path("workId").asString(), offer.path("conversationId").asString()));
    }
  }

  /** As from a tab that shows what was long withdrawn, or what a colleague has taken. */
  private void reachForAnOldOffer(Page page) {
    List<String> old = List.copyOf(offers);
    if (!old.isEmpty() && random.nextInt(3) == 0) {
      page.postOnce("/api/offers/" + old.get(random.nextInt(old.size())) + "/accept", Map.of());
    }
  }

  private void serve(Page page, JsonNode card) {
    String work = card.path("id").asString();
    if (card.path("status").asString().equals("wrapping-up") || allServed(page, card)) {
      page.post("/api/work/" + work + "/end", null);
      if (page.post("/api/work/" + work + "/complete", Map.of("dispositionId", disposition)).ok()) {
        completed.add(work);
      }
    }
  }

  private boolean allServed(Page page, JsonNode card) {
    return card.path("channel").asString().equals("email")
        ? letters.served(page, card.path("conversationId").asString())
        : served(page, card);
  }

  /** Answers what is unanswered; whether the customer said their last and has their answer. */
  private boolean served(Page page, JsonNode card) {
    String conversation = card.path("conversationId").asString();
    List<JsonNode> timeline = timeline(page, conversation);
    Set<String> said = new HashSet<>();
    List<String> asked = new ArrayList<>();
    int seen = 0;
    for (JsonNode entry : timeline) {
      seen = entry.path("seq").asInt();
      String text = entry.at("/body/text").asString("");
      switch (entry.path("kind").asString() + entry.at("/author/kind").asString()) {
        case "messagecustomer" -> asked.add(text);
        case "messageagent" -> said.add(text);
        default -> {}
      }
    }
    for (String question : asked) {
      if (!said.contains(answerTo(question))
          && !reply(page, conversation, answerTo(question), seen)) {
        return false;
      }
    }
    return asked.stream().anyMatch(text -> text.endsWith(Customer.LAST));
  }

  private boolean reply(Page page, String conversation, String text, int seen) {
    String messages = "/api/conversations/" + conversation + "/messages";
    Map<String, Object> message = message(text, seen);
    Answer answer = page.post(messages, message);
    if (!answer.ok()) {
      return false;
    }
    acknowledged.computeIfAbsent(conversation, _ -> new CopyOnWriteArrayList<>()).add(text);
    if (random.nextInt(5) == 0) {
      // In the same life only: repeated in the next one it would hide a loss.
      page.postOnce(messages, message)
          .filter(again -> again.ok() && !again.text("id").equals(answer.text("id")))
          .ifPresent(_ -> faults.add("sent twice under one key and kept twice: " + text));
    }
    return true;
  }

  private Map<String, Object> message(String text, int seen) {
    var message = new HashMap<String, Object>();
    message.put(
        "key", UUID.nameUUIDFromBytes((login + text).getBytes(StandardCharsets.UTF_8)).toString());
    message.put("text", text);
    message.put("seenUpTo", seen);
    return message;
  }

  /** All entries of a conversation, oldest first. */
  static List<JsonNode> timeline(Page page, String conversation) {
    var entries = new ArrayList<JsonNode>();
    boolean more = true;
    while (more) {
      int after = entries.isEmpty() ? 0 : entries.getLast().path("seq").asInt();
      Answer answer =
          page.get("/api/conversations/" + conversation + "/entries?limit=200&after=" + after)
              .demand("The timeline");
      answer.body().path("items").forEach(entries::add);
      more = answer.body().path("hasAfter").asBoolean();
    }
    return entries;
  }
}
