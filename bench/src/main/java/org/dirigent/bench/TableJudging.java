package org.dirigent.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dirigent.rules.book.CompiledBook;
import org.dirigent.rules.book.Finding;
import org.dirigent.rules.book.Outcome;
import org.dirigent.rules.book.Rule;
import org.dirigent.rules.book.Table;
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
 * The largest table there may be, of which the last row fits: 40 languages by 50 pages. For JMH;
 * {@link RulesBench} runs it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 9, time = 1)
public class TableJudging {

  private static final int ROWS = 1_999;
  private static final int LANGUAGES = 40;

  private final CompiledBook book =
      SampleContact.compiled(List.of(new Rule("Table", true, "", Outcome.NOTHING, table(), false)));

  @Benchmark
  public Finding judge() {
    return book.judge(SampleContact.FACTS);
  }

  private static Table table() {
    var rows =
        new java.util.ArrayList<>(
            IntStream.range(0, ROWS)
                .mapToObj(
                    i ->
                        new Table.Row(
                            List.of("l" + i % LANGUAGES, "/page-" + i / LANGUAGES),
                            Outcome.NOTHING))
                .toList());
    rows.add(new Table.Row(List.of("-", "-"), Outcome.NOTHING));
    return new Table(List.of("contact.language", "contact.path"), rows);
  }
}
