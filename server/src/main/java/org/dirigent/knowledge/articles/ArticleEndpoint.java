package org.dirigent.knowledge.articles;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.dirigent.knowledge.Article;
import org.dirigent.knowledge.ArticleHit;
import org.dirigent.knowledge.Articles.Audience;
import org.dirigent.knowledge.Articles.Match;
import org.dirigent.knowledge.Articles.Search;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.AllowedToSignedIn;
import org.dirigent.platform.AuditEntry;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Articles over HTTP: everybody signed in reads and flags, supervisors and administrators write.
 */
@RestController
@RequestMapping("/api/articles")
@AllowedToSignedIn
class ArticleEndpoint {

  private static final int SHOWN = 20;
  private static final int MOST = 2_000;
  private static final int HISTORY = 100;

  private final PostgresArticles articles;
  private final ArticleRows rows;
  private final Markdown markdown;

  ArticleEndpoint(PostgresArticles articles, ArticleRows rows, Markdown markdown) {
    this.articles = articles;
    this.rows = rows;
    this.markdown = markdown;
  }

  /**
   * What fits the words, drafts left out; without words all there are, drafts too, by title.
   *
   * @param match {@code any} for a sentence of somebody's
   */
  @GetMapping
  List<ArticleHit> list(
      @RequestParam(defaultValue = "") @Size(max = 1_000) String q,
      @RequestParam(required = false) @Nullable @Size(max = 3) String language,
      @RequestParam(required = false) @Nullable @Size(max = 80) String brand,
      @RequestParam(defaultValue = "all") @Pattern(regexp = "all|any") String match) {
    if (q.isBlank()) {
      return rows.list(List.of(Article.State.values()), MOST).stream()
          .map(kept -> articles.hit(kept, ""))
          .toList();
    }
    Match how = match.equals("any") ? Match.ANY : Match.ALL;
    return articles.find(new Search(q, how, language, brand, Audience.COLLEAGUES, SHOWN));
  }

  @GetMapping("/{id}")
  ResponseEntity<View> read(@PathVariable UUID id) {
    return tagged(HttpStatus.OK, articles.required(id));
  }

  /** What it was, newest first. */
  @GetMapping("/{id}/history")
  List<KeptArticle> history(@PathVariable UUID id) {
    articles.required(id);
    return rows.history(id, HISTORY);
  }

  @PostMapping
  @AllowedTo({Role.SUPERVISOR, Role.ADMINISTRATOR})
  ResponseEntity<View> add(
      @Valid @RequestBody Article article, @AuthenticationPrincipal SignedIn me) {
    return tagged(HttpStatus.CREATED, articles.put(article, AuditEntry.by(me)));
  }

  @PutMapping("/{id}")
  @AllowedTo({Role.SUPERVISOR, Role.ADMINISTRATOR})
  ResponseEntity<View> change(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody Article article,
      @AuthenticationPrincipal SignedIn me) {
    Version based = Version.from(ifMatch);
    return tagged(HttpStatus.OK, articles.change(id, based, article, AuditEntry.by(me)));
  }

  /** Makes it outdated; publishing it again is a change. */
  @DeleteMapping("/{id}")
  @AllowedTo({Role.SUPERVISOR, Role.ADMINISTRATOR})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void retire(
      @PathVariable UUID id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @AuthenticationPrincipal SignedIn me) {
    Article now = articles.required(id).article();
    var outdated =
        new Article(
            now.title(),
            now.slug(),
            now.body(),
            now.brand(),
            now.language(),
            Article.State.OUTDATED);
    articles.change(id, Version.from(ifMatch), outdated, AuditEntry.by(me));
  }

  /** Anybody at the desk may say that it does not hold any more. */
  @PostMapping("/{id}/flag")
  ResponseEntity<View> flag(
      @PathVariable UUID id,
      @Valid @RequestBody Doubt doubt,
      @AuthenticationPrincipal SignedIn me) {
    return tagged(HttpStatus.OK, articles.flag(id, doubt.reason().strip(), AuditEntry.by(me)));
  }

  /** Shows Markdown as the help page will. */
  @PostMapping("/preview")
  Preview preview(@Valid @RequestBody Draft draft) {
    return new Preview(markdown.html(draft.body()));
  }

  private ResponseEntity<View> tagged(HttpStatus status, KeptArticle kept) {
    return ResponseEntity.status(status)
        .eTag(new Version(kept.version()).etag())
        .body(
            new View(
                kept.id(),
                kept.version(),
                kept.authorName(),
                kept.changedAt(),
                kept.flag(),
                markdown.html(kept.article().body()),
                markdown.text(kept.article().body()),
                kept.article()));
  }

  /**
   * An article with all that a screen needs.
   *
   * @param html the body as the help page shows it; harmless
   * @param text the body without Markdown
   */
  record View(
      UUID id,
      long version,
      String authorName,
      java.time.Instant changedAt,
      KeptArticle.@Nullable Flag flag,
      String html,
      String text,
      @JsonUnwrapped Article article) {}

  /** Why it does not hold any more. */
  record Doubt(@NotBlank @Size(max = 500) String reason) {}

  /** Markdown to be looked at. */
  record Draft(@NotNull @Size(max = 50_000) String body) {}

  /** How it looks. */
  record Preview(String html) {}
}
