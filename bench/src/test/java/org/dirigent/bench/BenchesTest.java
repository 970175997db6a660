package org.dirigent.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchesTest {

  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private final Benches benches =
      new Benches(
          List.of(
              new Told("walk", new Figure("walk.pace", 1.5, "m/s")),
              new Told("count", new Figure("count.rate", 1234567, "ops/s"))),
          new PrintStream(console, true, StandardCharsets.UTF_8));

  @TempDir Path folder;

  private record Told(String name, Figure figure) implements Bench {

    @Override
    public String about() {
      return "tells " + figure.name();
    }

    @Override
    public List<Figure> measure() {
      return List.of(figure);
    }
  }

  @Test
  void every_bench_is_measured_and_written_to_table_and_file() throws IOException {
    Path file = folder.resolve("figures.json");

    assertThat(benches.run(List.of("--json", file.toString()))).isZero();

    assertThat(said()).contains("walk.pace             1.50 m/s").contains("1,234,567 ops/s");
    assertThat(file)
        .content()
        .isEqualTo(
            """
            [
              {"name": "walk.pace", "value": 1.5, "unit": "m/s"},
              {"name": "count.rate", "value": 1234567.0, "unit": "ops/s"}
            ]
            """);
  }

  @Test
  void one_bench_is_measured_by_its_name() throws IOException {
    assertThat(benches.run(List.of("walk"))).isZero();

    assertThat(said()).contains("walk.pace").doesNotContain("count.rate");
  }

  @Test
  void an_unknown_name_is_refused_with_those_that_exist() throws IOException {
    assertThat(benches.run(List.of("run"))).isEqualTo(2);

    assertThat(said()).contains("No such bench: run. There are: walk, count.");
  }

  @Test
  void the_list_says_what_each_is_about() throws IOException {
    assertThat(benches.run(List.of("list"))).isZero();

    assertThat(said()).contains("walk       tells walk.pace");
  }

  private String said() {
    return console.toString(StandardCharsets.UTF_8);
  }
}
