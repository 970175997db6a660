package org.dirigent.conversation.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Learns in the background of which words topics are made, in the order in which conversations
 * began. Each node learns for itself; a word that is not learned yet is not forgiven.
 */
@Component
class TopicWords {

  private static final int SLICE = 20_000;
  private static final int SLICES = 100;

  private final Vocabulary vocabulary = new Vocabulary();
  private final JdbcClient jdbc;
  private UUID learnedUpTo = new UUID(0, 0);

  TopicWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Topic(UUID id, String folded) {}

  @Scheduled(initialDelay = 5, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
  void learn() {
    for (int i = 0; i < SLICES && learnSome() == SLICE; i++) {}
  }

  private synchronized int learnSome() {
    List<Topic> some =
        jdbc.sql("select id, fold(topic) from conversation where id > ? order by id limit ?")
            .params(learnedUpTo, SLICE)
            .query((row, _) -> new Topic(row.getObject(1, UUID.class), row.getString(2)))
            .list();
    some.forEach(topic -> vocabulary.learn(topic.folded()));
    if (!some.isEmpty()) {
      learnedUpTo = some.getLast().id();
    }
    return some.size();
  }

  /** What was meant; nothing if no word seems to be a slip. */
  Optional<SearchWords> meant(SearchWords sought) {
    List<String> meant =
        sought.words().stream().map(word -> vocabulary.meant(word).orElse(word)).toList();
    return Optional.of(new SearchWords(String.join(" ", meant), meant))
        .filter(_ -> !meant.equals(sought.words()));
  }
}
