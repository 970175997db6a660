package org.dirigent.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a customer's message takes to the agent: from the moment its request is written until
 * the frame with its text is there at the desk's socket.
 */
final class MessageArrivals {

  private static final Pattern MARK = Pattern.compile("mark-(\\d+)-");
  private static final int CHATS = 10;
  private static final int MESSAGES = 500;
  private static final Duration PACE = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Visitors of the crowd have lower numbers. */
  private static final int NUMBER = 1_000_000;

  private final Map<Integer, Long> written = new ConcurrentHashMap<>();
  private final Map<Integer, Long> nanos = new ConcurrentHashMap<>();
  private final int port;

  MessageArrivals(int port) {
    this.port = port;
  }

  /** Two agents with five chats each; a message now and then. */
  List<Figure> measure(Map<String, String> passwords) throws IOException {
    List<DeskSeat> seats =
        passwords.entrySet().stream()
            .map(agent -> DeskSeat.taken(port, agent.getKey(), agent.getValue(), this::heard))
            .toList();
    try (var connection = new KeptConnection(port)) {
      List<ChatVisitor> visitors = new ArrayList<>();
      for (int i = 0; i < CHATS; i++) {
        visitors.add(ChatVisitor.arrive(connection, NUMBER + i));
      }
      answer(seats);
      for (int i = 0; i < MESSAGES; i++) {
        written.put(i, System.nanoTime());
        visitors.get(i % CHATS).say(connection, "mark-" + i + "-");
        Pause.of(PACE);
      }
      Pause.until("every message is at a desk", PATIENCE, () -> nanos.size() == MESSAGES);
    } finally {
      seats.forEach(DeskSeat::close);
    }
    return figures();
  }

  /** Until every chat has its agent. */
  private static void answer(List<DeskSeat> seats) {
    var answered = new int[1];
    Pause.until(
        "every chat has an agent",
        PATIENCE,
        () -> {
          seats.forEach(seat -> answered[0] += seat.accept());
          return answered[0] >= CHATS;
        });
  }

  private void heard(String frame) {
    long now = System.nanoTime();
    Matcher mark = MARK.matcher(frame);
    while (mark.find()) {
      int message = Integer.parseInt(mark.group(1));
      Optional.ofNullable(written.get(message))
          .ifPresent(begun -> nanos.putIfAbsent(message, now - begun));
    }
  }

  private List<Figure> figures() {
    List<Long> sorted = nanos.values().stream().sorted().toList();
    return List.of(
        new Figure("messages.desk.p50", sorted.get(sorted.size() / 2) / 1e6, "ms"),
        new Figure("messages.desk.p99", sorted.get(sorted.size() * 99 / 100) / 1e6, "ms"));
  }
}
