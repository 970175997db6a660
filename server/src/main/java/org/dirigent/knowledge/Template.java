package org.dirigent.knowledge;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prepared text.
 *
 * @param shortcut what is typed after a colon to find it
 * @param language null if it fits every language
 * @param channels names of channels; none means all
 * @param text with variables such as {@code {{customer.name}}}
 * @param personal for its author alone
 */
public record Template(
    @NotBlank @Size(max = 80) String name,
    @NotNull
        @Size(max = 30)
        @Pattern(
            regexp = "[\\p{Ll}0-9]+([-_][\\p{Ll}0-9]+)*",
            message = "lower case letters, digits and hyphens, such as 'hello'")
        String shortcut,
    @Nullable @Pattern(regexp = "[a-z]{2,3}", message = "a language such as 'de' or 'en'")
        String language,
    @NotNull @Size(max = 20) List<@Pattern(regexp = "[a-z0-9-]{1,40}") String> channels,
    @NotBlank @Size(max = 10_000) String text,
    boolean personal)
    implements PreparedText {

  public Template {
    channels = channels == null ? channels : List.copyOf(channels);
  }

  @Override
  public List<Written> written() {
    return List.of(new Written("text", text));
  }
}
