package org.dirigent.knowledge.texts;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.dirigent.knowledge.Macro;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.workforce.Configured;
import org.dirigent.workforce.DispositionId;
import org.dirigent.workforce.Workforce;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The macros over HTTP. */
@RestController
@RequestMapping("/api/macros")
@AllowedTo({Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
class MacroEndpoint extends PreparedTextEndpoint<Macro> {

  private final Shelf<Macro> macros;
  private final Values values;
  private final Workforce workforce;

  MacroEndpoint(Shelves shelves, Values values, Workforce workforce) {
    super(shelves.macros);
    this.macros = shelves.macros;
    this.values = values;
    this.workforce = workforce;
  }

  /** The team's and one's own, retired ones only where they are asked for. */
  @GetMapping
  List<Configured<Macro>> list(
      @RequestParam(defaultValue = "true") boolean retired, @AuthenticationPrincipal SignedIn me) {
    return macros.visibleTo(me.id(), retired);
  }

  /** What the macro would do in a conversation; nothing is done. */
  @PostMapping("/{id}/filled")
  FilledMacro filled(
      @PathVariable UUID id, @Valid @RequestBody Use use, @AuthenticationPrincipal SignedIn me) {
    Macro macro = macros.required(id, me.id()).settings();
    Map<String, String> known = values.in(use.conversationId(), me, macro.language());
    var missing = new TreeSet<String>();
    return new FilledMacro(
        filled(macro.text(), known, missing),
        filled(macro.topic(), known, missing),
        filled(macro.note(), known, missing),
        macro.dispositionId(),
        List.copyOf(missing));
  }

  private static String filled(String text, Map<String, String> known, TreeSet<String> missing) {
    var filled = Variables.fill(text, known);
    missing.addAll(filled.missing());
    return filled.text();
  }

  @Override
  void check(Macro macro) {
    DispositionId disposition = macro.dispositionId();
    if (disposition == null && (macro.text() + macro.topic() + macro.note()).isBlank()) {
      throw refused(
          "text", "empty", "A macro does something: give it a text, topic, note or code.");
    }
    if (disposition != null && workforce.disposition(disposition).isEmpty()) {
      throw refused(
          "dispositionId", "unknown", "There is no disposition code " + disposition + ".");
    }
  }

  private static RuntimeException refused(String field, String code, String detail) {
    return Problems.INVALID.because(detail).at(new FieldProblem(field, code, detail));
  }

  /** All that the run would do. */
  record FilledMacro(
      String text,
      String topic,
      String note,
      @Nullable DispositionId dispositionId,
      List<String> missing) {}
}
