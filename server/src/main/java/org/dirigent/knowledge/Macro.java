package org.dirigent.knowledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.dirigent.workforce.DispositionId;
import org.jspecify.annotations.Nullable;

/**
 * Several acts that belong together, as one run: a text for the composer, a topic, a note, a
 * disposition code. What is empty is not done.
 *
 * @param language null if it fits every language
 * @param personal for its author alone
 */
public record Macro(
    @NotBlank @Size(max = 80) String name,
    @Nullable @Pattern(regexp = "[a-z]{2,3}", message = "a language such as 'de' or 'en'")
        String language,
    @NotNull @Size(max = 10_000) String text,
    @NotNull @Size(max = 120) String topic,
    @NotNull @Size(max = 10_000) String note,
    @Nullable DispositionId dispositionId,
    boolean personal)
    implements PreparedText {

  @Override
  public List<Written> written() {
    return List.of(
        new Written("text", text), new Written("topic", topic), new Written("note", note));
  }
}
