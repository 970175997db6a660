package org.dirigent.stories.nothinglost;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Compares what Postfix and our agents were promised about letters with what the timelines and the
 * customers' mailboxes hold.
 */
final class Letters {

  private static final String UNKNOWN = "unknown";

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(700);
  private static final int LOOKS = 3;

  private final Page supervisor;
  private final Shift shift;
  private final List<Colleague> colleagues;
  private final List<LetterDesk> desks;
  private final List<String> findings = new ArrayList<>();
  private final Set<String> quiet = new HashSet<>();
  private int written;
  private int arrived;
  private int cutOff;
  private int atRest;
  private long looked = System.nanoTime();

  Letters(Page supervisor, Shift shift, List<Colleague> colleagues) {
    this.supervisor = supervisor;
    this.shift = shift;
    this.colleagues = List.copyOf(colleagues);
    this.desks = colleagues.stream().map(Colleague::letters).toList();
  }

  /** How much there was of everything, once it is audited. */
  Numbers numbers() {
    int back = desks.stream().mapToInt(desk -> desk.withdrawn().size()).sum();
    return new Numbers(written, arrived, cutOff, back);
  }

  /**
   * How much there was of everything.
   *
   * @param arrived answers in the customers' mailboxes
   * @param cutOff sendings of which nobody can say whether they are out
   * @param takenBack answers that were withdrawn in time
   */
  record Numbers(int letters, int arrived, int cutOff, int takenBack) {}

  /** Everything that is not as it must be. */
  List<String> findings() {
    shift.correspondents().forEach(this::audit);
    return List.copyOf(findings);
  }

  /**
   * Whether every letter is answered, each answer has arrived or is known to be cut off, and
   * nothing waits for anybody, at several looks: between two of them work may just arise.
   */
  boolean areAtRest() {
    if (System.nanoTime() - looked > BETWEEN_LOOKS.toNanos()) {
      atRest = looksAtRest() ? atRest + 1 : 0;
      looked = System.nanoTime();
    }
    return atRest >= LOOKS;
  }

  private boolean looksAtRest() {
    for (Correspondent correspondent : shift.correspondents()) {
      if (!quiet.contains(correspondent.name())) {
        if (!isAtRest(correspondent)) {
          return false;
        }
        quiet.add(correspondent.name());
      }
    }
    return supervisor.get("/api/work?scope=waiting").body().path("items").isEmpty();
  }

  private boolean isAtRest(Correspondent correspondent) {
    Set<String> there = received(correspondent).stream().collect(Collectors.toSet());
    List<JsonNode> entries = conversations(correspondent).stream().flatMap(this::entries).toList();
    Set<String> answered =
        answers(entries)
            .filter(
                entry ->
                    state(entry).equals(UNKNOWN) || there.contains(Answers.answer(body(entry))))
            .map(entry -> Answers.number(body(entry)))
            .collect(Collectors.toSet());
    return answered.containsAll(correspondent.written());
  }

  private void audit(Correspondent correspondent) {
    List<String> conversations = conversations(correspondent);
    if (conversations.size() != 1) {
      finding(correspondent, "has " + conversations.size() + " conversations instead of one");
    }
    List<JsonNode> entries = conversations.stream().flatMap(this::entries).toList();
    letters(correspondent, entries);
    answers(correspondent, entries);
    mailbox(correspondent, entries);
    if (conversations.size() == 1) {
      int most = correspondent.written().size() + cutOff(entries).size();
      findings.addAll(
          new Assignees(correspondent.name(), entries, Audit.byId(colleagues), most).findings());
    }
  }

  /** Each that Postfix took is there once. */
  private void letters(Correspondent correspondent, List<JsonNode> entries) {
    List<String> found =
        entries.stream()
            .filter(entry -> isMessageOf(entry, "customer"))
            .flatMap(entry -> Answers.letter(body(entry)).stream())
            .toList();
    written += found.size();
    if (!found.equals(correspondent.written())) {
      finding(correspondent, "wrote " + correspondent.written() + ", the timeline has " + found);
    }
  }

  /**
   * Each letter has one answer; what was acknowledged stands there, what was taken back does not.
   */
  private void answers(Correspondent correspondent, List<JsonNode> entries) {
    List<String> numbers =
        answers(entries).map(entry -> Answers.number(body(entry))).sorted().toList();
    List<String> expected = correspondent.written().stream().sorted().toList();
    if (!numbers.equals(expected)) {
      finding(correspondent, "wrote " + expected + ", answered are " + numbers);
    }
    List<String> texts = answers(entries).map(entry -> Answers.answer(body(entry))).toList();
    for (LetterDesk desk : desks) {
      desk.sent().stream()
          .filter(text -> Answers.number(text).startsWith(correspondent.name()))
          .filter(text -> !texts.contains(text))
          .forEach(text -> finding(correspondent, "lost the acknowledged " + text));
    }
    for (JsonNode entry : cutOff(entries)) {
      cutOff++;
      if (desks.stream().noneMatch(desk -> desk.knownToBeCutOff().contains(id(entry)))) {
        finding(correspondent, "nobody was told that a sending was cut off: " + body(entry));
      }
    }
  }

  /** What lies in their mailbox is what was to go out, once and not too early. */
  private void mailbox(Correspondent correspondent, List<JsonNode> entries) {
    List<String> received = received(correspondent);
    arrived += received.size();
    if (received.stream().distinct().count() != received.size()) {
      finding(correspondent, "was answered twice: " + received);
    }
    Set<String> promised =
        answers(entries).map(e -> Answers.answer(body(e))).collect(Collectors.toSet());
    received.stream()
        .filter(text -> !promised.contains(text))
        .forEach(text -> finding(correspondent, "received what was not to go out: " + text));
    answers(entries).forEach(entry -> fate(correspondent, entry, received));
  }

  private void fate(Correspondent correspondent, JsonNode entry, List<String> received) {
    String text = Answers.answer(body(entry));
    boolean there = received.contains(text);
    switch (state(entry)) {
      case "sent" -> {
        if (!there) {
          finding(correspondent, "never received " + text);
        }
      }
      case UNKNOWN -> {}
      default -> finding(correspondent, text + " stands as " + entry.path("delivery"));
    }
    var heldUntil = Instant.parse(entry.path("at").asString()).plus(LetterDesk.HOLD);
    correspondent.letters().stream()
        .filter(letter -> Answers.answer(letter.text()).equals(text))
        .filter(letter -> letter.arrived().isBefore(heldUntil))
        .forEach(
            letter ->
                finding(
                    correspondent,
                    "%s arrived at %s and was held until %s"
                        .formatted(text, letter.arrived(), heldUntil)));
  }

  private List<String> conversations(Correspondent correspondent) {
    JsonNode found =
        supervisor
            .get("/api/search?q=" + correspondent.name())
            .demand("The search")
            .body()
            .path("conversations");
    return StreamSupport.stream(found.spliterator(), false)
        .map(hit -> hit.path("id").asString())
        .toList();
  }

  private Stream<JsonNode> entries(String conversation) {
    return Colleague.timeline(supervisor, conversation).stream();
  }

  private static List<String> received(Correspondent correspondent) {
    return correspondent.letters().stream().map(l -> Answers.answer(l.text())).toList();
  }

  private static Stream<JsonNode> answers(List<JsonNode> entries) {
    return entries.stream().filter(entry -> isMessageOf(entry, "agent"));
  }

  private static List<JsonNode> cutOff(List<JsonNode> entries) {
    return answers(entries).filter(entry -> state(entry).equals(UNKNOWN)).toList();
  }

  private static boolean isMessageOf(JsonNode entry, String author) {
    return entry.path("kind").asString().equals("message")
        && entry.at("/author/kind").asString().equals(author);
  }

  private static String state(JsonNode entry) {
    return entry.at("/delivery/state").asString("");
  }

  private static String body(JsonNode entry) {
    return entry.path("body").toString();
  }

  private static String id(JsonNode entry) {
    return entry.path("id").asString();
  }

  private void finding(Correspondent correspondent, String what) {
    findings.add(correspondent.name() + " " + what);
  }
}
