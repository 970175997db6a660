package org.dirigent.channel;

import java.util.List;
import java.util.Optional;

/** What a message says, on any channel. Text is plain: markup from outside is never interpreted. */
public sealed interface Content {

  /** Longest text that any channel takes in one message, in characters. */
  int TEXT_LIMIT = 10_000;

  /** What somebody wrote. */
  record Text(String text) implements Content {
    public Text {
      if (text.isBlank() || text.length() > TEXT_LIMIT) {
        throw new IllegalArgumentException(
            "A message has 1 to " + TEXT_LIMIT + " characters, not " + text.length());
      }
    }
  }

  /** A stored file, perhaps with a line of text. */
  record File(FileId file, String name, String mediaType, long bytes, Optional<String> caption)
      implements Content {}

  /** A question with answers to choose from; channels that cannot show buttons number them. */
  record Choices(String text, List<Choice> choices) implements Content {
    public Choices {
      choices = List.copyOf(choices);
      if (choices.isEmpty() || choices.size() > 10) {
        throw new IllegalArgumentException("One to ten choices, not " + choices.size());
      }
    }
  }

  /** The answer that was chosen. */
  record Chosen(Choice choice) implements Content {}

  /** One answer: what the customer reads and what rules see. */
  record Choice(String id, String label) {}
}
