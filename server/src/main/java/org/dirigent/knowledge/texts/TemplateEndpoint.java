package org.dirigent.knowledge.texts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dirigent.knowledge.Template;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.workforce.Configured;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The templates over HTTP. */
@RestController
@RequestMapping("/api/templates")
@AllowedTo({Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR})
class TemplateEndpoint extends PreparedTextEndpoint<Template> {

  private final Shelf<Template> templates;
  private final Values values;

  TemplateEndpoint(Shelves shelves, Values values) {
    super(shelves.templates);
    this.templates = shelves.templates;
    this.values = values;
  }

  /**
   * The team's and one's own.
   *
   * @param q the beginning of a shortcut or of a word of the name; without it retired ones are
   *     listed too
   */
  @GetMapping
  List<Configured<Template>> list(
      @RequestParam(required = false) @Nullable @Size(max = 60) String q,
      @RequestParam(required = false) @Nullable @Size(max = 40) String channel,
      @RequestParam(required = false) @Nullable @Size(max = 3) String language,
      @AuthenticationPrincipal SignedIn me) {
    return templates.visibleTo(me.id(), q == null).stream()
        .filter(kept -> fits(kept.settings(), channel, language))
        .filter(kept -> q == null || isMeant(kept.settings(), q.strip().toLowerCase(Locale.ROOT)))
        .toList();
  }

  /** Fills the variables for a conversation; nothing is sent. */
  @PostMapping("/{id}/filled")
  FilledTemplate filled(
      @PathVariable UUID id, @Valid @RequestBody Use use, @AuthenticationPrincipal SignedIn me) {
    Template template = templates.required(id, me.id()).settings();
    var filled =
        Variables.fill(template.text(), values.in(use.conversationId(), me, template.language()));
    return new FilledTemplate(filled.text(), List.copyOf(filled.missing()));
  }

  private static boolean fits(
      Template template, @Nullable String channel, @Nullable String language) {
    String own = template.language();
    return (language == null || own == null || own.equals(language))
        && (channel == null
            || template.channels().isEmpty()
            || template.channels().contains(channel));
  }

  private static boolean isMeant(Template template, String begun) {
    String name = template.name().toLowerCase(Locale.ROOT);
    return template.shortcut().startsWith(begun)
        || name.startsWith(begun)
        || name.contains(" " + begun);
  }

  /** A text, and which variables stay open in it. */
  record FilledTemplate(String text, List<String> missing) {}
}
