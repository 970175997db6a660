package org.dirigent.channel.email.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/**
 * Renders HTML as text that reads well: paragraphs, lists, quotes with "> " before their lines, and
 * nothing that a browser would hide.
 */
final class HtmlAsText implements HtmlSanitizer.Policy {

  private static final Set<String> LINES =
      Set.of(
          "div",
          "tr",
          "table",
          "tbody",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "section",
          "article",
          "header",
          "footer",
          "address",
          "center",
          "form",
          "fieldset",
          "body",
          "html",
          "aside",
          "main");
  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote");
  private static final Set<String> UNSEEN =
      Set.of("script", "style", "title", "template", "noframes", "object", "svg", "math");
  private static final Set<String> EMPTY =
      Set.of(
          "br", "hr", "img", "input", "meta", "link", "area", "base", "col", "wbr", "embed",
          "param");
  private static final String RULE = "_".repeat(32);

  private final TextLines out = new TextLines();
  private int hidden;
  private int depth;
  private int pre;

  private HtmlAsText() {}

  static String of(String html) {
    var text = new HtmlAsText();
    HtmlSanitizer.sanitize(html, text);
    return text.out.toString();
  }

  @Override
  public void openDocument() {}

  @Override
  public void closeDocument() {}

  @Override
  public void openTag(String name, List<String> attributes) {
    boolean empty = EMPTY.contains(name);
    if (!empty) {
      depth++;
    }
    if (hidden > 0 || unseen(name, attributes)) {
      hidden = hidden > 0 || empty ? hidden : depth;
      return;
    }
    switch (name) {
      case "br" -> out.newLine();
      case "hr" -> out.line(RULE);
      case "li" -> out.item();
      case "td", "th" -> out.gap();
      case "img" -> out.words(attribute(attributes, "alt"), false);
      case "blockquote" -> out.quote(1);
      default -> block(name, true);
    }
  }

  @Override
  public void closeTag(String name) {
    if (hidden == 0) {
      if (name.equals("blockquote")) {
        out.quote(-1);
      } else {
        block(name, false);
      }
    }
    if (hidden == depth) {
      hidden = 0;
    }
    depth--;
  }

  private void block(String name, boolean opens) {
    if (name.equals("pre")) {
      pre += opens ? 1 : -1;
    }
    if (PARAGRAPHS.contains(name)) {
      out.paragraph();
    } else if (LINES.contains(name)) {
      out.freshLine();
    }
  }

  @Override
  public void text(String words) {
    if (hidden == 0) {
      out.words(words, pre > 0);
    }
  }

  private static boolean unseen(String name, List<String> attributes) {
    if (UNSEEN.contains(name)) {
      return true;
    }
    var style = attribute(attributes, "style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    return style.contains("display:none") || style.contains("mso-hide:all");
  }

  private static String attribute(List<String> attributes, String name) {
    for (int i = 0; i + 1 < attributes.size(); i += 2) {
      if (attributes.get(i).equals(name)) {
        return attributes.get(i + 1);
      }
    }
    return "";
  }
}
