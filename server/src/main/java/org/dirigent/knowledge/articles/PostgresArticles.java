package org.dirigent.knowledge.articles;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dirigent.knowledge.Article;
import org.dirigent.knowledge.ArticleHit;
import org.dirigent.knowledge.Articles;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.IdSource;
import org.dirigent.platform.Problem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Version;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Articles in the database. A change is one transaction: the row under its version, the history,
 * the audit entry, which names the article and leaves its text to the history.
 */
@Component
class PostgresArticles implements Articles {

  static final Problem SLUG_TAKEN =
      new Problem("slug-taken", 409, "The address is taken by another article");

  private static final int MOST_SLUGS_TRIED = 50;

  private final ArticleRows rows;
  private final ArticleSearch search;
  private final Markdown markdown;
  private final TransactionTemplate transaction;
  private final AuditLog audit;
  private final IdSource ids;
  private final InstantSource clock;

  PostgresArticles(
      ArticleRows rows,
      ArticleSearch search,
      Markdown markdown,
      TransactionTemplate transaction,
      AuditLog audit,
      IdSource ids,
      InstantSource clock) {
    this.rows = rows;
    this.search = search;
    this.markdown = markdown;
    this.transaction = transaction;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public List<ArticleHit> find(Search wanted) {
    return search.find(wanted).stream().map(kept -> hit(kept, wanted.text())).toList();
  }

  ArticleHit hit(KeptArticle kept, String query) {
    Article article = kept.article();
    return new ArticleHit(
        kept.id(),
        kept.version(),
        Objects.requireNonNullElse(article.slug(), ""),
        article.title(),
        article.brand(),
        article.language(),
        article.state(),
        Excerpt.of(markdown.text(article.body()), query),
        kept.authorName(),
        kept.changedAt(),
        kept.flag() != null);
  }

  @Override
  public UUID add(Article article, AuditEntry.Actor actor) {
    return put(article, actor).id();
  }

  KeptArticle put(Article article, AuditEntry.Actor actor) {
    return writing(
        article,
        () -> {
          var kept = kept(ids.next(), 1, article, actor);
          rows.write(kept);
          audit.record(actor.did("article.added").to("article", kept.id()).into(summary(kept)));
          return kept;
        });
  }

  KeptArticle change(UUID id, Version based, Article article, AuditEntry.Actor actor) {
    return writing(
        article,
        () -> {
          KeptArticle before = required(id);
          based.mustBe(before.version());
          var kept = kept(id, before.version() + 1, article, actor);
          if (!rows.write(kept)) {
            throw Problems.STALE.because(
                "Somebody else changed it at the same moment. Read it again.");
          }
          audit.record(
              actor
                  .did("article.changed")
                  .to("article", id)
                  .from(summary(before))
                  .into(summary(kept)));
          return kept;
        });
  }

  /** Says for everybody to see that it does not hold any more. */
  KeptArticle flag(UUID id, String reason, AuditEntry.Actor actor) {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              required(id);
              rows.flag(id, new KeptArticle.Flag(reason, actor.name(), clock.instant()));
              audit.record(actor.did("article.flagged").to("article", id));
              return required(id);
            }));
  }

  KeptArticle required(UUID id) {
    return rows.find(id)
        .orElseThrow(() -> Problems.NOT_FOUND.because("There is no article " + id + "."));
  }

  private KeptArticle writing(Article article, Supplier<KeptArticle> work) {
    try {
      return Objects.requireNonNull(transaction.execute(_ -> work.get()));
    } catch (DuplicateKeyException e) {
      throw SLUG_TAKEN
          .because(
              "Another article has the address '" + article.slug() + "'. Choose another address.")
          .at(new FieldProblem("slug", "taken", "The address is taken"));
    }
  }

  private KeptArticle kept(UUID id, long version, Article article, AuditEntry.Actor actor) {
    String slug = Optional.ofNullable(article.slug()).orElseGet(() -> slug(id, article.title()));
    return new KeptArticle(
        id,
        version,
        actor.name(),
        clock.instant(),
        null,
        new Article(
            article.title().strip(),
            slug,
            article.body(),
            article.brand().strip(),
            article.language(),
            article.state()));
  }

  /** The one that it has, else one from the title, numbered where that is taken. */
  private String slug(UUID id, String title) {
    Optional<String> present = rows.find(id).map(kept -> kept.article().slug());
    String wanted = Slugs.of(title);
    String free = wanted;
    for (int n = 2; present.isEmpty() && n < MOST_SLUGS_TRIED && rows.slugIsTaken(free); n++) {
      free = wanted + "-" + n;
    }
    return present.orElse(free);
  }

  private static Map<String, Object> summary(KeptArticle kept) {
    Article article = kept.article();
    return Map.of(
        "title", article.title(),
        "slug", Objects.requireNonNullElse(article.slug(), ""),
        "brand", article.brand(),
        "language", article.language(),
        "state", article.state().code(),
        "version", kept.version());
  }
}
