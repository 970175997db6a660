package org.dirigent.workforce;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A short text that people read, in German and in English. */
public record Label(@NotBlank @Size(max = 80) String de, @NotBlank @Size(max = 80) String en) {}
