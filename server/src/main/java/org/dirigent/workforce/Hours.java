package org.dirigent.workforce;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * When the doors are open, in one time zone.
 *
 * @param week openings of an ordinary week, at most 50
 * @param exceptions days that differ, holidays for instance; at most 500
 */
public record Hours(
    @NotBlank @Size(max = 80) String name,
    @NotNull ZoneId zone,
    @Valid @Size(max = 50) List<Opening> week,
    @Valid @Size(max = 500) List<ExceptionDay> exceptions)
    implements Named {

  public Hours {
    week = List.copyOf(week);
    exceptions = List.copyOf(exceptions);
  }

  /**
   * Open from and until, on one day of the week.
   *
   * @param day 1 is Monday
   * @param to later than from; 00:00 means the end of the day
   */
  public record Opening(
      @Min(1) @Max(7) int day,
      @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,
      @NotNull @JsonFormat(pattern = "HH:mm") LocalTime to) {}

  /** One day that differs; without openings it is closed. */
  public record ExceptionDay(
      @NotNull LocalDate date,
      @NotBlank @Size(max = 80) String name,
      @Valid @Size(max = 10) List<Span> open) {
    public ExceptionDay {
      open = List.copyOf(open);
    }
  }

  /** Open from and until. */
  public record Span(
      @NotNull @JsonFormat(pattern = "HH:mm") LocalTime from,
      @NotNull @JsonFormat(pattern = "HH:mm") LocalTime to) {}
}
