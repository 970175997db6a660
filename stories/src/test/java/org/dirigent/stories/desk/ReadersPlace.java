package org.dirigent.stories.desk;

import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.dirigent.testkit.Await;

/** Where in a long timeline somebody reads, as their screen has it. */
final class ReadersPlace {

  /** What stands at the top of the timeline, and how far below its edge. */
  private static final String TOP =
      """
      () => {
        const log = document.querySelector('[role=log]')
        const edge = log.getBoundingClientRect().top
        const row = [...log.querySelectorAll('[data-index]')].find(row => row.getBoundingClientRect().top > edge + 20)
        return row && row.textContent + ' ' + Math.round(row.getBoundingClientRect().top - edge)
      }
      """;

  private static final Pattern NOTE = Pattern.compile("note (\\d+)\\.");

  private ReadersPlace() {}

  /** The number of the note that is read first; none while nothing is drawn there. */
  static OptionalInt firstNote(Desk desk) {
    var note = NOTE.matcher(String.valueOf(desk.page().evaluate(TOP)));
    return note.find() ? OptionalInt.of(Integer.parseInt(note.group(1))) : OptionalInt.empty();
  }

  /** Older entries come in above; when all is drawn, nothing moves any more. */
  static void isLeftAlone(Desk desk) {
    Await.until(
        "nothing moves",
        () -> {
          Object before = desk.page().evaluate(TOP);
          desk.page().waitForTimeout(250);
          return before != null && before.equals(desk.page().evaluate(TOP));
        });
  }
}
