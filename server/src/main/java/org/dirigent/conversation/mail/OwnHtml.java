package org.dirigent.conversation.mail;

import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** HTML that our composer may write, and nothing else: words, lists, quotes and links. */
public final class OwnHtml {

  /** Longest HTML of an own mail, in characters. */
  public static final int LIMIT = 150_000;

  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "a",
              "b",
              "blockquote",
              "br",
              "code",
              "div",
              "em",
              "h1",
              "h2",
              "h3",
              "hr",
              "i",
              "li",
              "ol",
              "p",
              "pre",
              "s",
              "span",
              "strong",
              "sub",
              "sup",
              "u",
              "ul")
          .allowUrlProtocols("http", "https", "mailto", "tel")
          .allowAttributes("href")
          .onElements("a")
          .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
          .allowAttributes("dir", "lang")
          .globally()
          .toFactory();

  private OwnHtml() {}

  /** The HTML without what we never write. */
  public static String clean(String html) {
    return POLICY.sanitize(html);
  }
}
