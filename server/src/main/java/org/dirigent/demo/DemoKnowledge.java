package org.dirigent.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dirigent.knowledge.Article;
import org.dirigent.knowledge.Articles;
import org.dirigent.knowledge.Macro;
import org.dirigent.knowledge.PreparedTexts;
import org.dirigent.knowledge.Template;
import org.dirigent.platform.AuditEntry;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What the invented shop's people know and say: articles, templates, macros. */
@Component
class DemoKnowledge {

  private static final String FOLDER = "demo/articles/";

  private final Articles articles;
  private final PreparedTexts texts;

  DemoKnowledge(Articles articles, PreparedTexts texts) {
    this.articles = articles;
    this.texts = texts;
  }

  void make(AuditEntry.Actor by) {
    List.of(
            "rueckgabe.de",
            "lieferzeit.de",
            "inspektion.de",
            "akku.de",
            "returns.en",
            "warranty.en")
        .forEach(name -> articles.add(article(name), by));
    german(by);
    english(by);
    texts.add(
        new Macro(
            "Rücksendung auf den Weg bringen",
            "de",
            "Guten Tag {{customer.name}}, das Rücksendeetikett ist per E-Mail unterwegs.\n\n"
                + "Viele Grüße\n{{agent.name}}",
            "Rücksendung",
            "Etikett am {{today}} geschickt.",
            null,
            false),
        by);
  }

  private void german(AuditEntry.Actor by) {
    add("de", "Begrüßung", "hallo", "Guten Tag {{customer.name}}, was kann ich für Sie tun?", by);
    add(
        "de",
        "Nach der Bestellnummer fragen",
        "nummer",
        "Nennen Sie mir bitte die Bestellnummer? Sie beginnt mit M und steht auf der Rechnung.",
        by);
    add("de", "Einen Moment", "moment", "Einen Moment bitte, ich sehe nach.", by);
    add(
        "de",
        "Verabschiedung",
        "danke",
        "Vielen Dank für Ihre Nachricht und gute Fahrt!\n{{agent.name}}, Möwe Räder",
        by);
  }

  private void english(AuditEntry.Actor by) {
    add("en", "Greeting", "hello", "Hello {{customer.name}}, what can I do for you?", by);
    add(
        "en",
        "Ask for the order number",
        "number",
        "Could you tell me the order number? It begins with M and is on the invoice.",
        by);
    add("en", "One moment", "wait", "One moment please, I will have a look.", by);
    add(
        "en",
        "Goodbye",
        "bye",
        "Thank you for your message, and enjoy the ride!\n{{agent.name}}, Möwe Bicycles",
        by);
  }

  private void add(
      String language, String name, String shortcut, String text, AuditEntry.Actor by) {
    texts.add(new Template(name, shortcut, language, List.of(), text, false), by);
  }

  /** The first line is the title. */
  private static Article article(String name) {
    String text = read(name + ".md");
    int end = text.indexOf('\n');
    return new Article(
        text.substring(2, end).strip(),
        null,
        text.substring(end).strip(),
        "",
        name.substring(name.lastIndexOf('.') + 1),
        Article.State.PUBLISHED);
  }

  private static String read(String file) {
    try {
      return new ClassPathResource(FOLDER + file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
