package org.dirigent.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every bench there is, and the program that runs those that were asked for. */
public final class Benches {

  private final List<Bench> all;
  private final PrintStream console;

  Benches(List<Bench> all, PrintStream console) {
    this.all = all;
    this.console = console;
  }

  /** Runs what the command line asks for: {@code [list | NAME] [--json FILE]}. */
  public static void main(String[] arguments) throws IOException {
    var benches =
        new Benches(
            List.of(
                new RoutingBench(),
                new RulesBench(),
                new MessagesBench(),
                new SearchBench(),
                new DeskBench(),
                new MailBench(),
                new BackupBench(),
                new StartBench()),
            System.out);
    System.exit(benches.run(List.of(arguments)));
  }

  /** The exit code: 0 when everything was measured, 2 when the command line makes no sense. */
  int run(List<String> arguments) throws IOException {
    var names = new ArrayList<>(arguments);
    Optional<Path> file = fileIn(names);
    if (names.equals(List.of("list"))) {
      all.forEach(bench -> console.printf("%-10s %s%n", bench.name(), bench.about()));
      return 0;
    }
    List<Bench> wanted = all.stream().filter(bench -> wanted(names, bench)).toList();
    if (names.size() > 1 || wanted.isEmpty()) {
      console.printf("No such bench: %s. There are: %s.%n", String.join(" ", names), names());
      return 2;
    }
    measure(wanted, file);
    return 0;
  }

  private void measure(List<Bench> wanted, Optional<Path> file) throws IOException {
    var figures = new ArrayList<Figure>();
    for (Bench bench : wanted) {
      console.printf("%s: %s%n", bench.name(), bench.about());
      List<Figure> measured = bench.measure();
      console.println(Figure.table(measured));
      figures.addAll(measured);
    }
    if (file.isPresent()) {
      Files.writeString(file.get(), Figure.json(figures));
    }
  }

  private static boolean wanted(List<String> names, Bench bench) {
    return names.isEmpty() || names.contains(bench.name());
  }

  private String names() {
    return all.stream().map(Bench::name).collect(Collectors.joining(", "));
  }

  private static Optional<Path> fileIn(List<String> arguments) {
    int option = arguments.indexOf("--json");
    if (option < 0 || option + 1 == arguments.size()) {
      return Optional.empty();
    }
    arguments.remove(option);
    return Optional.of(Path.of(arguments.remove(option)));
  }
}
