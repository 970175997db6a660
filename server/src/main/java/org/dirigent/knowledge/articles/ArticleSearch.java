package org.dirigent.knowledge.articles;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.dirigent.knowledge.Articles.Audience;
import org.dirigent.knowledge.Articles.Match;
import org.dirigent.knowledge.Articles.Search;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds articles by the full-text index of PostgreSQL: words bent as German or English bends them,
 * and half words. Where nothing is found so, titles that are spelt alike.
 */
@Component
class ArticleSearch {

  private static final int MOST = 50;
  private static final int MOST_WORDS = 30;

  /** Shorter words say nothing in a whole sentence. */
  private static final int TELLING = 4;

  private static final String WHOSE =
      """
       and state in (:states)
       and (:language::text is null or language = :language)
       and (:brand::text is null or brand in ('', :brand))
      """;

  /** How alike a word must be: one wrong letter in a short word is forgiven. */
  private static final String ALIKE =
      "select set_config('pg_trgm.word_similarity_threshold', '0.45', true)";

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  ArticleSearch(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  List<KeptArticle> find(Search search) {
    String folded =
        jdbc.sql("select fold(?)").param(search.text().strip()).query(String.class).single();
    List<String> words = words(folded, search.match());
    List<KeptArticle> found = words.isEmpty() ? List.of() : byWords(search, words);
    return found.isEmpty() && folded.length() > 2 && search.match() == Match.ALL
        ? Objects.requireNonNull(transaction.execute(_ -> spelledAlike(search, folded)))
        : found;
  }

  private static List<String> words(String folded, Match match) {
    return Arrays.stream(folded.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> word.length() >= (match == Match.ANY ? TELLING : 1))
        .distinct()
        .limit(MOST_WORDS)
        .toList();
  }

  private List<KeptArticle> byWords(Search search, List<String> words) {
    String between = search.match() == Match.ANY ? " | " : " & ";
    String ending = search.match() == Match.ANY ? "" : ":*";
    return asked(
            search,
            """
            select article.*
              from article,
                   (select to_tsquery('german', :whole) || to_tsquery('english', :whole)
                           || to_tsquery('simple', :begun) as query) as asked
             where words @@ asked.query"""
                + WHOSE
                + """
                 order by state = 'outdated', ts_rank_cd(words, asked.query) desc, lower(title)
                 limit :limit""")
        .param("whole", String.join(between, words))
        .param(
            "begun", words.stream().map(word -> word + ending).collect(Collectors.joining(between)))
        .query(ArticleRows::kept)
        .list();
  }

  private List<KeptArticle> spelledAlike(Search search, String folded) {
    jdbc.sql(ALIKE).query(String.class).single();
    return asked(
            search,
            "select article.* from article where :text <% fold(title)"
                + WHOSE
                + " order by state = 'outdated', word_similarity(:text, fold(title)) desc"
                + " limit :limit")
        .param("text", folded)
        .query(ArticleRows::kept)
        .list();
  }

  private JdbcClient.StatementSpec asked(Search search, String sql) {
    return jdbc.sql(sql)
        .param(
            "states",
            search.audience() == Audience.PUBLIC
                ? List.of("published")
                : List.of("published", "outdated"))
        .param("language", search.language())
        .param("brand", search.brand())
        .param("limit", Math.clamp(search.limit(), 1, MOST));
  }
}
