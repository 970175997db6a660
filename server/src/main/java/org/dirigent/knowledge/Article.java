package org.dirigent.knowledge;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One answer, written once.
 *
 * @param slug its name in the address of the help page; drawn from the title where it is missing
 * @param body Markdown; HTML in it is shown as text
 * @param brand the brand whose answer it is; empty for all
 * @param language of title and body, such as {@code de}
 */
public record Article(
    @NotBlank @Size(max = 160) String title,
    @Nullable
        @Size(max = 100)
        @Pattern(
            regexp = "[a-z0-9]+(-[a-z0-9]+)*",
            message = "lower case words with hyphens, such as 'returns-and-refunds'")
        String slug,
    @NotBlank @Size(max = 50_000) String body,
    @NotNull @Size(max = 80) String brand,
    @NotNull @Pattern(regexp = "[a-z]{2,3}", message = "a language such as 'de' or 'en'")
        String language,
    @NotNull State state) {

  /** Who may read it: colleagues; everybody; nobody any more but who looks it up. */
  public enum State {
    DRAFT,
    PUBLISHED,
    OUTDATED;

    /** As it stands in JSON and in the database. */
    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
