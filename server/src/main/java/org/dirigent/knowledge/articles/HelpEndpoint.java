package org.dirigent.knowledge.articles;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dirigent.knowledge.Article;
import org.dirigent.knowledge.ArticleHit;
import org.dirigent.knowledge.Articles.Audience;
import org.dirigent.knowledge.Articles.Match;
import org.dirigent.knowledge.Articles.Search;
import org.dirigent.knowledge.KnowledgeSettings;
import org.dirigent.platform.OpenToPublic;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The help for customers: the published articles, as pages. */
@RestController
@RequestMapping("/help")
class HelpEndpoint {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
  private static final int SHOWN = 50;
  private static final int MOST = 500;

  private final PostgresArticles articles;
  private final ArticleRows rows;
  private final Markdown markdown;
  private final KnowledgeSettings settings;

  HelpEndpoint(
      PostgresArticles articles, ArticleRows rows, Markdown markdown, KnowledgeSettings settings) {
    this.articles = articles;
    this.rows = rows;
    this.markdown = markdown;
    this.settings = settings;
  }

  @GetMapping
  @OpenToPublic(because = "the help is for customers, who have no account")
  ResponseEntity<String> list(
      @RequestParam(defaultValue = "") @Size(max = 100) String q,
      @RequestParam(required = false) @Nullable @Pattern(regexp = "de|en") String lang,
      Locale locale) {
    var words = words(Optional.ofNullable(lang).orElse(locale.getLanguage()));
    List<ArticleHit> hits = q.isBlank() ? all(words.language()) : found(q, words.language());
    return page(HttpStatus.OK, shown(words).list(q, hits));
  }

  @GetMapping("/{slug}")
  @OpenToPublic(because = "the help is for customers, who have no account")
  ResponseEntity<String> read(@PathVariable @Size(max = 100) String slug, Locale locale) {
    return rows.find(slug)
        .filter(kept -> kept.article().state() == Article.State.PUBLISHED)
        .map(kept -> page(HttpStatus.OK, article(kept)))
        .orElseGet(() -> page(HttpStatus.NOT_FOUND, shown(words(locale.getLanguage())).gone()));
  }

  private String article(KeptArticle kept) {
    return shown(words(kept.article().language()))
        .article(kept, markdown.html(kept.article().body()));
  }

  private List<ArticleHit> found(String query, String language) {
    return articles.find(new Search(query, Match.ALL, language, null, Audience.PUBLIC, SHOWN));
  }

  private List<ArticleHit> all(String language) {
    return rows.list(List.of(Article.State.PUBLISHED), MOST).stream()
        .filter(kept -> kept.article().language().equals(language))
        .map(kept -> articles.hit(kept, ""))
        .toList();
  }

  private HelpPage shown(HelpWords words) {
    return new HelpPage(words, settings.zone());
  }

  private static HelpWords words(String language) {
    return HelpWords.in(language);
  }

  private static ResponseEntity<String> page(HttpStatus status, String html) {
    return ResponseEntity.status(status).contentType(HTML).body(html);
  }
}
