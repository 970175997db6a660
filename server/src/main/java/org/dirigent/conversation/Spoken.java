package org.dirigent.conversation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said between customer and agent; the name of its one field tells which it is. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
  @JsonSubTypes.Type(Spoken.Text.class),
  @JsonSubTypes.Type(Spoken.File.class),
  @JsonSubTypes.Type(Spoken.Choices.class),
  @JsonSubTypes.Type(Spoken.Chosen.class),
  @JsonSubTypes.Type(Spoken.Mail.class)
})
public sealed interface Spoken extends EntryBody {

  /** Plain text. */
  record Text(String text) implements Spoken {}

  /** A file, perhaps with a line of text. */
  record File(SentFile file) implements Spoken {}

  /** A question with answers to choose from. */
  record Choices(Question choices) implements Spoken {}

  /** The answer that was chosen. */
  record Chosen(Choice chosen) implements Spoken {}

  /** One e-mail with all that belongs to it. */
  record Mail(SentMail mail) implements Spoken {}

  /** What is shown of a file before it is fetched. */
  record SentFile(UUID id, String name, String mediaType, long bytes, @Nullable String caption) {}

  /** What is asked, and the answers. */
  record Question(String text, List<Choice> choices) {
    public Question {
      choices = List.copyOf(choices);
    }
  }

  /** One answer: what the customer reads and what rules see. */
  record Choice(String id, String label) {}
}
