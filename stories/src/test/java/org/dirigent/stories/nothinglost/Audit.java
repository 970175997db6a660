package org.dirigent.stories.nothinglost;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Compares, when all is over, what people were promised with what the product remembers. */
final class Audit {

  private final Page supervisor;
  private final List<Customer> customers;
  private final List<Colleague> colleagues;
  private final List<String> findings = new ArrayList<>();
  private long messages;

  Audit(Page supervisor, List<Customer> customers, List<Colleague> colleagues) {
    this.supervisor = supervisor;
    this.customers = List.copyOf(customers);
    this.colleagues = List.copyOf(colleagues);
  }

  /** Everything that is not as it must be. */
  List<String> findings() {
    customers.forEach(this::audit);
    colleagues.forEach(colleague -> findings.addAll(colleague.faults()));
    ledger();
    return List.copyOf(findings);
  }

  /** Messages on all timelines. */
  long messages() {
    return messages;
  }

  private void audit(Customer customer) {
    findings.addAll(customer.faults());
    List<String> found = new ArrayList<>();
    supervisor
        .get("/api/search?q=" + customer.name())
        .demand("The search")
        .body()
        .path("conversations")
        .forEach(hit -> found.add(hit.path("id").asString()));
    if (found.size() != 1) {
      findings.add(customer.name() + " has " + found.size() + " conversations instead of one");
      return;
    }
    var conversation =
        new Story(found.getFirst(), Colleague.timeline(supervisor, found.getFirst()));
    messages += conversation.messages().size();
    timeline(customer, conversation);
    replies(customer, conversation);
    customersSide(customer, conversation);
    findings.addAll(
        new Assignees(customer.name(), conversation.entries(), byId(colleagues), 1).findings());
  }

  static Map<String, Colleague> byId(List<Colleague> colleagues) {
    return colleagues.stream().collect(Collectors.toMap(Colleague::id, colleague -> colleague));
  }

  private void timeline(Customer customer, Story story) {
    List<Integer> seqs = story.entries().stream().map(e -> e.path("seq").asInt()).toList();
    List<Integer> all = IntStream.rangeClosed(1, seqs.size()).boxed().toList();
    same(customer, "the timeline's places", all, seqs);
    same(customer, "acknowledged messages", customer.acknowledged(), story.saidBy("customer"));
  }

  private void replies(Customer customer, Story story) {
    List<String> replies = story.saidBy("agent");
    if (new HashSet<>(replies).size() != replies.size()) {
      findings.add(customer.name() + " was answered twice: " + replies);
    }
    for (Colleague colleague : colleagues) {
      List<String> acknowledged =
          colleague.acknowledged().getOrDefault(story.conversation(), List.of());
      same(customer, "acknowledged replies", acknowledged, story.saidByAgent(colleague.id()));
    }
    Set<String> missing =
        customer.acknowledged().stream().map(Colleague::answerTo).collect(Collectors.toSet());
    missing.removeAll(replies);
    if (customer.staysUntilAnswered() && !missing.isEmpty()) {
      findings.add(customer.name() + " waits for " + missing);
    }
  }

  private void customersSide(Customer customer, Story story) {
    List<String> reads = customer.reads();
    same(customer, "what the customer reads", story.messages(), reads);
    List<String> heard = customer.heard();
    List<String> beginning = reads.subList(0, Math.min(heard.size(), reads.size()));
    same(customer, "what the customer's socket told", beginning, heard);
  }

  private void same(Customer customer, String what, List<?> expected, List<?> actual) {
    if (!expected.equals(actual)) {
      findings.add(
          "%s: %s: expected %s, found %s".formatted(customer.name(), what, expected, actual));
    }
  }

  /** Arrived = completed + in work + waiting + abandoned + cancelled + refused. */
  private void ledger() {
    Answer answer = supervisor.get("/api/insight/ledger").demand("The ledger");
    for (JsonNode channel : answer.body().path("channels")) {
      boolean chats = channel.path("channel").asString().equals("webchat");
      long arrived = channel.path("arrived").asLong();
      if (!allEnded(channel) || (chats && arrived != customers.size())) {
        findings.add(customers.size() + " chats, and the ledger says " + answer.body());
      }
    }
  }

  private static boolean allEnded(JsonNode channel) {
    long ended = 0;
    for (String place : List.of("completed", "abandoned", "cancelled", "refused")) {
      ended += channel.path(place).asLong();
    }
    return ended == channel.path("arrived").asLong()
        && channel.path("inWork").asLong(-1) == 0
        && channel.path("waiting").asLong(-1) == 0
        && channel.path("unjudged").asLong(-1) == 0;
  }

  /** One conversation as it stands on the timeline. */
  private record Story(String conversation, List<JsonNode> entries) {

    private List<JsonNode> said() {
      return entries.stream()
          .filter(entry -> entry.path("kind").asString().equals("message"))
          .toList();
    }

    List<String> messages() {
      return said().stream().map(Story::text).toList();
    }

    List<String> saidBy(String kind) {
      return said().stream()
          .filter(entry -> entry.at("/author/kind").asString().equals(kind))
          .map(Story::text)
          .toList();
    }

    List<String> saidByAgent(String id) {
      return said().stream()
          .filter(entry -> entry.at("/author/id").asString("").equals(id))
          .map(Story::text)
          .toList();
    }

    private static String text(JsonNode entry) {
      return entry.at("/body/text").asString("");
    }
  }
}
