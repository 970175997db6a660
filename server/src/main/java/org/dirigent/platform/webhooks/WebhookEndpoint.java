package org.dirigent.platform.webhooks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The webhooks over HTTP, for administrators. */
@RestController
@RequestMapping("/api/webhooks")
@AllowedTo(Role.ADMINISTRATOR)
class WebhookEndpoint {

  private final Webhooks webhooks;
  private final WebhookRows rows;
  private final EventTypes types;
  private final Targets targets;

  WebhookEndpoint(Webhooks webhooks, WebhookRows rows, EventTypes types, Targets targets) {
    this.webhooks = webhooks;
    this.rows = rows;
    this.types = types;
    this.targets = targets;
  }

  @GetMapping
  List<Webhook> list() {
    return rows.all(Webhooks.MOST);
  }

  /** The types of events that a webhook can be told of. */
  @GetMapping("/types")
  List<String> types() {
    return types.all();
  }

  @GetMapping("/{id}")
  ResponseEntity<Webhook> read(@PathVariable UUID id) {
    return tagged(webhooks.required(id));
  }

  /** Makes a webhook. The answer shows its secret this once. */
  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  SecuredWebhook make(@Valid @RequestBody NewWebhook wanted, @AuthenticationPrincipal SignedIn me) {
    return SecuredWebhook.of(webhooks.make(checked(wanted), AuditEntry.by(me)));
  }

  @PutMapping("/{id}")
  ResponseEntity<Webhook> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody NewWebhook wanted,
      @AuthenticationPrincipal SignedIn me) {
    Version based = Version.from(ifMatch);
    webhooks.required(id);
    return tagged(webhooks.change(id, based, checked(wanted), AuditEntry.by(me)));
  }

  /** Removes it with all that waits for it; the audit log keeps what it was. */
  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void remove(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
    webhooks.remove(id, AuditEntry.by(me));
  }

  /** Makes a new secret, shown this once; the present one signs beside it for 24 hours. */
  @PostMapping("/{id}/rotation")
  SecuredWebhook rotate(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
    return SecuredWebhook.of(webhooks.rotate(id, AuditEntry.by(me)));
  }

  private WebhookWish checked(NewWebhook wanted) {
    List<String> unknown =
        wanted.types().stream().filter(type -> !types.all().contains(type)).toList();
    if (!unknown.isEmpty()) {
      throw Problems.INVALID
          .because("There are types of events that are not: see GET /api/webhooks/types.")
          .at(new FieldProblem("types", "unknown", "There is no such type of event"));
    }
    String url = wanted.url().strip();
    targets
        .refusal(url)
        .ifPresent(
            why -> {
              throw Problems.INVALID
                  .because("Nothing can be sent to that address. " + why + ".")
                  .at(new FieldProblem("url", "refused", why));
            });
    boolean active = wanted.active() == null || wanted.active();
    return new WebhookWish(
        wanted.name().strip(), url, wanted.types().stream().sorted().toList(), active);
  }

  private static ResponseEntity<Webhook> tagged(Webhook webhook) {
    return ResponseEntity.ok().eTag(new Version(webhook.version()).etag()).body(webhook);
  }

  /**
   * What is sent to make or change a webhook.
   *
   * @param active left out means that it is
   */
  record NewWebhook(
      @NotBlank @Size(max = 100) String name,
      @NotBlank @Size(max = 2000) String url,
      @NotEmpty @Size(max = 100) Set<@NotBlank String> types,
      @Nullable Boolean active) {}

  /** A webhook and the secret that nobody will be shown again. */
  record SecuredWebhook(Webhook webhook, String secret) {

    static SecuredWebhook of(Webhooks.Secured secured) {
      return new SecuredWebhook(secured.webhook(), secured.secret().reveal());
    }
  }
}
