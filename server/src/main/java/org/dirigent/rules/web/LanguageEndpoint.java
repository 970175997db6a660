package org.dirigent.rules.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.dirigent.rules.judging.Judgements;
import org.dirigent.rules.language.Compiled;
import org.dirigent.rules.language.Condition;
import org.dirigent.rules.language.FactCatalogue;
import org.dirigent.rules.language.Function;
import org.dirigent.rules.language.KnownFact;
import org.dirigent.rules.language.Language;
import org.dirigent.rules.language.Mistake;
import org.dirigent.rules.table.Cell;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The language of conditions while somebody types: what there is, and what is wrong. */
@RestController
@RequestMapping("/api/rules")
@AllowedTo(Role.ADMINISTRATOR)
class LanguageEndpoint {

  private final Language language;
  private final Judgements judgements;

  LanguageEndpoint(Language language, Judgements judgements) {
    this.language = language;
    this.judgements = judgements;
  }

  /** What may be written. */
  record Vocabulary(List<KnownFact> facts, List<Function> functions) {}

  /**
   * A text to be checked: a condition; with an input, a cell under it.
   *
   * @param input what the cell's column is about
   */
  record Check(@NotNull @Size(max = 20_000) String text, @Nullable @Size(max = 500) String input) {}

  /** What is wrong; nothing when the text may be used. */
  record Checked(List<Mistake> mistakes) {}

  @GetMapping("/language")
  Vocabulary vocabulary() {
    return new Vocabulary(FactCatalogue.ALL, Function.ALL);
  }

  /** Which rules could not be asked on the last day, and how often. */
  @GetMapping("/failing")
  List<Judgements.Failing> failing() {
    return judgements.failing();
  }

  @PostMapping("/check")
  Checked check(@Valid @RequestBody Check check) {
    String input = check.input();
    return new Checked(input == null ? condition(check.text()) : cell(input, check.text()));
  }

  private List<Mistake> condition(String text) {
    if (text.isBlank()) {
      return List.of();
    }
    return switch (language.compile(text)) {
      case Condition _ -> List.of();
      case Compiled.Refused refused -> refused.mistakes();
    };
  }

  private List<Mistake> cell(String input, String text) {
    Optional<KnownFact.Kind> kind = language.kindOf(input);
    if (kind.isEmpty()) {
      return language.mistakesOf(input).mistakes();
    }
    return switch (Cell.read(language, input, kind.get(), text)) {
      case Cell.Wrong wrong -> wrong.mistakes();
      case Cell.Any _, Cell.Asked _ -> List.of();
    };
  }
}
