package org.dirigent.routing.story;

import java.util.Arrays;
import java.util.List;
import org.dirigent.routing.Tick;

/// A scene as a table: one line for each thing that is given, happens or must be so then. Columns
/// are two spaces apart.
///
///     given     queue sales    rings 20s
///     09:00:00  ann            signs in        speaks german
///     09:00:05  w1             arrives by chat  needs german
///     then      w1             is offered to   ann
///
/// The first column is `given` (before the day begins), a time of day, or `then`. What may be said
/// stands in [Happenings], [Wants], [Settings] and [Expectations].
public final class Story {

  private final Stage stage = new Stage();
  private final Happenings happenings = new Happenings(stage);
  private final Expectations expectations = new Expectations(stage);

  private Story() {}

  public static void story(String table) {
    Story story = new Story();
    table.lines().filter(line -> !line.isBlank()).forEach(story::tell);
  }

  private void tell(String line) {
    List<String> columns = Arrays.asList(line.strip().split(" {2,}"));
    try {
      switch (columns.getFirst()) {
        case "then" -> expectations.hold(String.join(" ", columns.subList(1, columns.size())));
        case "given" -> happen(columns, new Tick(0));
        default -> happen(columns, Cast.time(columns.getFirst()));
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("in the line \"%s\": %s".formatted(line.strip(), e.getMessage()), e);
    }
  }

  /// The sentence takes as many columns as make sense together; the others say more about it.
  private void happen(List<String> columns, Tick time) {
    stage.at(time);
    int length = columns.size();
    while (length > 2 && !happenings.understand(sentence(columns, length))) {
      length--;
    }
    happenings.tell(sentence(columns, length), columns.subList(length, columns.size()));
  }

  private static String sentence(List<String> columns, int length) {
    return String.join(" ", columns.subList(1, length));
  }
}
