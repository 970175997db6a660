package org.dirigent.channel.email.reading;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML from outside, made inert: no scripts, forms, frames or positions; pictures of the mail
 * itself by {@code cid:}, remote ones under {@code data-remote-src} until somebody asks for them.
 */
final class CleanHtml {

  private static final CssSchema STYLES =
      CssSchema.withProperties(
          List.of(
              "background-color",
              "border",
              "border-bottom",
              "border-collapse",
              "border-color",
              "border-left",
              "border-right",
              "border-style",
              "border-top",
              "border-width",
              "color",
              "direction",
              "font-family",
              "font-size",
              "font-style",
              "font-weight",
              "height",
              "line-height",
              "margin-bottom",
              "margin-left",
              "margin-right",
              "margin-top",
              "max-width",
              "padding",
              "padding-bottom",
              "padding-left",
              "padding-right",
              "padding-top",
              "text-align",
              "text-decoration",
              "text-indent",
              "vertical-align",
              "white-space",
              "width"));

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "a",
              "abbr",
              "address",
              "b",
              "big",
              "blockquote",
              "br",
              "caption",
              "center",
              "cite",
              "code",
              "col",
              "colgroup",
              "dd",
              "del",
              "div",
              "dl",
              "dt",
              "em",
              "font",
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6",
              "hr",
              "i",
              "ins",
              "kbd",
              "li",
              "ol",
              "p",
              "pre",
              "q",
              "s",
              "samp",
              "small",
              "span",
              "strike",
              "strong",
              "sub",
              "sup",
              "table",
              "tbody",
              "td",
              "tfoot",
              "th",
              "thead",
              "tr",
              "tt",
              "u",
              "ul")
          .allowElements(CleanHtml::picture, "img")
          .allowUrlProtocols("http", "https", "mailto", "tel", "cid")
          .allowAttributes("href")
          .matching(CleanHtml::link)
          .onElements("a")
          .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
          .allowAttributes("src", "alt", "width", "height")
          .onElements("img")
          .allowAttributes("data-remote-src")
          .onElements("img")
          .allowAttributes("colspan", "rowspan", "align", "valign", "width", "height", "bgcolor")
          .onElements("table", "td", "th", "tr", "col", "colgroup", "div", "p")
          .allowAttributes("cellpadding", "cellspacing", "border")
          .onElements("table")
          .allowAttributes("color", "size", "face")
          .onElements("font")
          .allowAttributes("dir", "lang", "title")
          .globally()
          .allowStyling(STYLES)
          .toFactory();

  private CleanHtml() {}

  static String of(String html) {
    return POLICY.sanitize(html);
  }

  private static @Nullable String link(String element, String name, String value) {
    return value.strip().toLowerCase(Locale.ROOT).startsWith("cid:") ? null : value;
  }

  /** Runs after the attributes were judged: only addresses of allowed protocols are left. */
  private static String picture(String element, List<String> attributes) {
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      if (attributes.get(i).equals("src") && !attributes.get(i + 1).startsWith("cid:")) {
        attributes.set(i, "data-remote-src");
      }
    }
    return element;
  }
}
