package org.dirigent.workforce;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A colleague without a seat: somebody in another department who is asked by e-mail and needs no
 * account.
 *
 * @param address their e-mail address
 * @param department where they work, such as {@code Buchhaltung}; may be empty
 * @param language in which they are written to, {@code de} or {@code en}
 */
public record Expert(
    @NotBlank @Size(max = 80) String name,
    @NotBlank @Email @Size(max = 254) String address,
    @NotNull @Size(max = 80) String department,
    @NotNull @Pattern(regexp = "de|en", message = "'de' or 'en'") String language)
    implements Named {}
