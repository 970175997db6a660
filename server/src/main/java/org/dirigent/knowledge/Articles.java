package org.dirigent.knowledge;

import java.util.List;
import java.util.UUID;
import org.dirigent.platform.AuditEntry;
import org.jspecify.annotations.Nullable;

/** The articles: what other modules may ask and who writes them without a screen. */
public interface Articles {

  /** The articles that fit, best first. Umlauts, accents and case do not count. */
  List<ArticleHit> find(Search search);

  /** Adds an article. */
  UUID add(Article article, AuditEntry.Actor actor);

  /**
   * What is looked for.
   *
   * @param text 1 to 1,000 characters; without a hit for all of its words, a slip of the pen is
   *     forgiven
   * @param match whether all words must be there
   * @param language only this one; null for every
   * @param brand this one's and what belongs to all; null for every
   * @param limit at most 50
   */
  record Search(
      String text,
      Match match,
      @Nullable String language,
      @Nullable String brand,
      Audience audience,
      int limit) {}

  /** How many of the words must be there. */
  enum Match {
    /** Each, the last one perhaps half typed. */
    ALL,
    /** Any: for a whole sentence of somebody's, the article with most of it first. */
    ANY
  }

  /** Who asks. */
  enum Audience {
    /** Everybody: published articles. */
    PUBLIC,
    /** Colleagues: outdated ones too, last. */
    COLLEAGUES
  }
}
