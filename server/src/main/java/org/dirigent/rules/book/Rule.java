package org.dirigent.rules.book;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.dirigent.rules.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * One rule: when it fits, what it says. With a table it fits only where a row does, and what that
 * row says goes before.
 *
 * @param active whether it is asked at all
 * @param when a condition; empty fits every contact
 * @param stop whether no later rule is asked once this one fits
 */
public record Rule(
    @NotBlank @Size(max = 80) String name,
    boolean active,
    @NotNull @Size(max = Language.LONGEST) String when,
    @NotNull @Valid Outcome then,
    @Valid @Nullable Table table,
    boolean stop) {}
