package org.dirigent.knowledge.articles;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.dirigent.knowledge.ArticleHit;
import org.springframework.web.util.HtmlUtils;

/**
 * A page of the help as HTML: no script, no file of its own, light and dark. Whatever people wrote
 * is escaped here, except the articles' text, which {@link Markdown} made.
 */
final class HelpPage {

  private static final String STYLE =
      """
      :root{color-scheme:light dark}*{box-sizing:border-box}
      body{margin:0;font:17px/1.6 system-ui,sans-serif;color:light-dark(#1b2430,#e6eaf0);background:light-dark(#fff,#14181f)}
      main,header{max-width:46rem;margin:0 auto;padding:1rem 1.25rem}
      header{display:flex;justify-content:space-between;align-items:baseline}
      a{color:light-dark(#0b5cad,#8ec5ff)}h1{line-height:1.25;overflow-wrap:anywhere}
      form{display:flex;gap:.5rem;margin:1rem 0 1.5rem}
      input,button{font:inherit;padding:.5rem .75rem;border:1px solid light-dark(#77808c,#8b95a3);border-radius:6px;background:transparent;color:inherit}
      input{flex:1;min-width:0}button{cursor:pointer}
      ul.hits{list-style:none;padding:0}ul.hits li{margin:0 0 1.1rem}ul.hits p{margin:.15rem 0 0;color:light-dark(#4a5563,#aab4c2)}
      article{overflow-wrap:anywhere}article img{max-width:100%}pre{overflow:auto}
      table{border-collapse:collapse;display:block;overflow:auto}td,th{border:1px solid light-dark(#c8ced6,#48525f);padding:.35rem .6rem;text-align:left}
      .as-of{color:light-dark(#4a5563,#aab4c2);font-size:.9rem}
      """;

  private final HelpWords words;
  private final ZoneId zone;

  HelpPage(HelpWords words, ZoneId zone) {
    this.words = words;
    this.zone = zone;
  }

  String list(String query, List<ArticleHit> hits) {
    String found =
        hits.isEmpty()
            ? "<p role=\"status\">" + words.nothing() + "</p>"
            : hits.stream()
                .map(this::item)
                .collect(Collectors.joining("", "<ul class=\"hits\">", "</ul>"));
    return page(
        words.title(), "/help", "<h1>%s</h1>%s%s".formatted(words.title(), form(query), found));
  }

  String article(KeptArticle kept, String html) {
    String title = escaped(kept.article().title());
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(words.locale())
            .withZone(zone)
            .format(kept.changedAt());
    return page(
        title + " – " + words.title(),
        "/help",
        """
        <p><a href="/help?lang=%s">%s</a></p><article lang="%s"><h1>%s</h1>%s</article>
        <p class="as-of">%s%s</p>"""
            .formatted(
                words.language(),
                words.all(),
                escaped(kept.article().language()),
                title,
                html,
                words.changed(),
                day));
  }

  String gone() {
    return page(
        words.gone(),
        "/help",
        "<h1>%s</h1><p>%s</p>%s".formatted(words.gone(), words.goneText(), form("")));
  }

  private String item(ArticleHit hit) {
    return "<li><a href=\"/help/%s\">%s</a><p>%s</p></li>"
        .formatted(escaped(hit.slug()), escaped(hit.title()), escaped(hit.excerpt()));
  }

  private String form(String query) {
    return """
        <form action="/help" role="search"><input type="hidden" name="lang" value="%s">
        <input type="search" name="q" maxlength="100" value="%s" aria-label="%s" placeholder="%s">
        <button>%s</button></form>"""
        .formatted(words.language(), escaped(query), words.search(), words.search(), words.find());
  }

  private String page(String title, String home, String main) {
    HelpWords other = words.inOtherLanguage();
    return """
        <!doctype html><html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title><style>%s</style></head><body>
        <header><a href="%s?lang=%s"><b>%s</b></a>
        <a href="%s?lang=%s" hreflang="%s" lang="%s">%s</a></header>
        <main>%s</main></body></html>
        """
        .formatted(
            words.language(),
            title,
            STYLE,
            home,
            words.language(),
            words.title(),
            home,
            other.language(),
            other.language(),
            other.language(),
            words.other(),
            main);
  }

  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(text, "UTF-8");
  }
}
