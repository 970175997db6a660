package org.dirigent.stories.nothinglost;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;

/**
 * How an agent answers letters: each once; now and then rashly, to take it back and write anew.
 * What the agent was told is kept or taken back is written down, and which sendings were seen to be
 * cut off.
 */
final class LetterDesk {

  /** How long every answer may be taken back: longer than Postfix takes, so that haste shows. */
  static final Duration HOLD = Duration.ofMillis(2_500);

  private final String login;
  private final Random random;
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private final List<String> withdrawn = new CopyOnWriteArrayList<>();
  private final Set<String> knownToBeCutOff = ConcurrentHashMap.newKeySet();

  LetterDesk(String login, long seed) {
    this.login = login;
    this.random = new Random(seed * 17 + login.hashCode());
  }

  /** Answers that were acknowledged and not taken back. */
  List<String> sent() {
    return List.copyOf(sent);
  }

  /** Answers of which the agent was told that they never go out. */
  List<String> withdrawn() {
    return List.copyOf(withdrawn);
  }

  /**
   * Entries of which this agent, who had them in hand, saw that nobody knows whether they are out.
   */
  Set<String> knownToBeCutOff() {
    return Set.copyOf(knownToBeCutOff);
  }

  /** Answers what is unanswered; whether all is. */
  boolean served(Page page, String conversation) {
    var asked = new LinkedHashSet<String>();
    int seen = 0;
    for (JsonNode entry : Colleague.timeline(page, conversation)) {
      seen = entry.path("seq").asInt();
      String body = entry.path("body").toString();
      switch (entry.path("kind").asString() + entry.at("/author/kind").asString()) {
        case "messagecustomer" -> Answers.letter(body).ifPresent(asked::add);
        case "messageagent" -> {
          asked.remove(Answers.number(body));
          if (entry.at("/delivery/state").asString("").equals("unknown")) {
            knownToBeCutOff.add(entry.path("id").asString());
          }
        }
        default -> {}
      }
    }
    for (String letter : asked) {
      if (!answered(page, "/api/conversations/" + conversation, letter, seen)) {
        return false;
      }
    }
    return true;
  }

  private boolean answered(Page page, String conversation, String letter, int seen) {
    if (random.nextInt(3) == 0) {
      Answer rash = post(page, conversation, Answers.rashTo(letter), seen);
      if (!rash.ok()) {
        return false;
      }
      hesitate();
      String entry = conversation + "/messages/" + rash.text("id");
      if (!page.post(entry + "/withdraw", null).ok()) {
        sent.add(Answers.rashTo(letter));
        return true;
      }
      withdrawn.add(Answers.rashTo(letter));
    }
    boolean kept = post(page, conversation, Answers.to(letter), seen).ok();
    if (kept) {
      sent.add(Answers.to(letter));
    }
    return kept;
  }

  /** Now and then until it may be too late. */
  private void hesitate() {
    if (random.nextInt(4) == 0) {
      Pace.pass(HOLD.minusMillis(200).plusMillis(random.nextInt(400)));
    }
  }

  private Answer post(Page page, String conversation, String text, int seen) {
    var message = new HashMap<String, Object>();
    message.put(
        "key", UUID.nameUUIDFromBytes((login + text).getBytes(StandardCharsets.UTF_8)).toString());
    message.put("seenUpTo", seen);
    if (random.nextBoolean()) {
      message.put("text", text);
    } else {
      message.put("mail", letter(page, conversation, text));
    }
    return page.post(conversation + "/messages", message);
  }

  /** As the composer for letters begins it. */
  private static Map<String, Object> letter(Page page, String conversation, String text) {
    Answer begun = page.get(conversation + "/reply").demand("The beginning of a letter");
    return Map.of(
        "subject", begun.text("subject"), "to", begun.body().path("to"), "text", text + "\n");
  }
}
