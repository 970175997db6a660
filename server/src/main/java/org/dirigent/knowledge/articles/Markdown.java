package org.dirigent.knowledge.articles;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.springframework.stereotype.Component;

/**
 * Markdown as HTML and as plain text. HTML in it is shown as the text that it is, and addresses of
 * links are those that a browser may follow without harm.
 */
@Component
class Markdown {

  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

  /** A relative address is none of them, and allowed. */
  private static final List<String> PROTOCOLS = List.of("http", "https", "mailto", "tel");

  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
  private final HtmlRenderer html =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .urlSanitizer(new DefaultUrlSanitizer(PROTOCOLS))
          .attributeProviderFactory(
              _ ->
                  (node, _, attributes) -> {
                    if (node instanceof Link) {
                      attributes.put("rel", "noopener noreferrer nofollow");
                    } else if (node instanceof Image) {
                      attributes.put("loading", "lazy");
                    }
                  })
          .build();
  private final TextContentRenderer text =
      TextContentRenderer.builder()
          .extensions(EXTENSIONS)
          .lineBreakRendering(LineBreakRendering.COMPACT)
          .build();

  String html(String markdown) {
    return html.render(parser.parse(markdown));
  }

  String text(String markdown) {
    return text.render(parser.parse(markdown)).strip();
  }
}
