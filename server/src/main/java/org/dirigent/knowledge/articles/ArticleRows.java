package org.dirigent.knowledge.articles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.knowledge.Article;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of articles and of what they were. */
@Component
class ArticleRows {

  private static final String COLUMNS =
      "id, version, slug, title, body, brand, language, state, author_name, changed_at,"
          + " flag_reason, flagged_by, flagged_at";

  private final JdbcClient jdbc;

  ArticleRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<KeptArticle> find(UUID id) {
    return jdbc.sql("select " + COLUMNS + " from article where id = ?")
        .param(id)
        .query(ArticleRows::kept)
        .optional();
  }

  Optional<KeptArticle> find(String slug) {
    return jdbc.sql("select " + COLUMNS + " from article where slug = ?")
        .param(slug)
        .query(ArticleRows::kept)
        .optional();
  }

  /** Those in these states, by title. */
  List<KeptArticle> list(List<Article.State> states, int limit) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " from article where state in (:states) order by lower(title), id limit :limit")
        .param("states", states.stream().map(Article.State::code).toList())
        .param("limit", limit)
        .query(ArticleRows::kept)
        .list();
  }

  boolean slugIsTaken(String slug) {
    return jdbc.sql("select exists (select 1 from article where slug = ?)")
        .param(slug)
        .query(Boolean.class)
        .single();
  }

  /** Writes a version that follows the one before it, into the history too; false if none does. */
  boolean write(KeptArticle kept) {
    Article article = kept.article();
    int written =
        jdbc.sql(
                """
                insert into article as present (id, version, slug, title, body, brand, language,
                                                state, author_name, changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update
                   set version = excluded.version, slug = excluded.slug, title = excluded.title,
                       body = excluded.body, brand = excluded.brand, language = excluded.language,
                       state = excluded.state, author_name = excluded.author_name,
                       changed_at = excluded.changed_at,
                       flag_reason = null, flagged_by = null, flagged_at = null
                 where present.version = excluded.version - 1""")
            .params(kept.id(), kept.version())
            .param(article.slug())
            .params(article.title(), article.body())
            .params(article.brand(), article.language(), article.state().code())
            .params(kept.authorName(), Timestamp.from(kept.changedAt()))
            .update();
    if (written > 0) {
      jdbc.sql(
              """
              insert into article_version
              select id, version, slug, title, body, brand, language, state, author_name, changed_at
                from article where id = ?""")
          .param(kept.id())
          .update();
    }
    return written > 0;
  }

  void flag(UUID id, KeptArticle.Flag flag) {
    jdbc.sql("update article set flag_reason = ?, flagged_by = ?, flagged_at = ? where id = ?")
        .params(flag.reason(), flag.by(), Timestamp.from(flag.at()), id)
        .update();
  }

  /** What it was, newest first. */
  List<KeptArticle> history(UUID id, int limit) {
    return jdbc.sql(
            """
            select article_id as id, version, slug, title, body, brand, language, state,
                   author_name, at as changed_at, null as flag_reason, null as flagged_by,
                   null::timestamptz as flagged_at
              from article_version where article_id = ? order by version desc limit ?""")
        .params(id, limit)
        .query(ArticleRows::kept)
        .list();
  }

  static KeptArticle kept(ResultSet row, int number) throws SQLException {
    String reason = row.getString("flag_reason");
    return new KeptArticle(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("author_name"),
        instant(row, "changed_at"),
        reason == null
            ? null
            : new KeptArticle.Flag(reason, row.getString("flagged_by"), instant(row, "flagged_at")),
        new Article(
            row.getString("title"),
            row.getString("slug"),
            row.getString("body"),
            row.getString("brand"),
            row.getString("language"),
            Article.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT))));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
