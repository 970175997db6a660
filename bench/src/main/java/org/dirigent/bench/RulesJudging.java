package org.dirigent.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dirigent.rules.book.CompiledBook;
import org.dirigent.rules.book.Finding;
import org.dirigent.rules.book.Outcome;
import org.dirigent.rules.book.Rule;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 200 rules, no two alike, over all facts there are; one in ten fits. For JMH; {@link RulesBench}
 * runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 9, time = 1)
public class RulesJudging {

  private static final int RULES = 200;

  /** Each is filled with the number of its rule, so that no two are alike. */
  private static final List<String> CONDITIONS =
      List.of(
          "contact.path == '/page-%d' && contact.language == 'de'",
          "contact.channel == 'webchat' && contact.facts['campaign'] == 'c%d'",
          "contact.account.startsWith('Shop %d') || contact.queue == 'Queue %1$d'",
          "contact.page.contains('/product/%d')",
          "customer.earlierContacts > %d && customer.known",
          "contact.open && contact.weekday <= 5 && contact.time >= '08:%02d'",
          "customer.assurance >= 2 && customer.openConversations == %d",
          "conversation.topic == 'topic %d' && !conversation.owned",
          "customer.channels.exists(c, c == 'channel-%d')",
          "contact.date > '2026-01-%02d' && customer.servedDaysAgo in [%1$d, 3, 5]");

  private final CompiledBook book =
      SampleContact.compiled(IntStream.range(0, RULES).mapToObj(RulesJudging::rule).toList());

  @Benchmark
  public Finding judge() {
    return book.judge(SampleContact.FACTS);
  }

  private static Rule rule(int number) {
    String when = CONDITIONS.get(number % CONDITIONS.size()).formatted(number);
    var says =
        new Outcome(
            null,
            List.of(),
            null,
            null,
            List.of("tag" + number),
            null,
            null,
            null,
            null,
            null,
            List.of());
    return new Rule("Rule " + number, true, when, says, null, false);
  }
}
