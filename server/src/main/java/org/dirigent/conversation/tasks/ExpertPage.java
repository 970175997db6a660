package org.dirigent.conversation.tasks;

import static org.springframework.web.util.HtmlUtils.htmlEscape;

import java.util.List;
import java.util.stream.Collectors;
import org.dirigent.conversation.Spoken.SentFile;

/**
 * The page on which an expert reads and answers, as HTML without scripts. Every word that somebody
 * wrote is escaped; nothing is loaded from anywhere.
 */
final class ExpertPage {

  private final ExpertWords words;

  ExpertPage(ExpertWords words) {
    this.words = words;
  }

  /** The question, what may be read, what was answered, and the forms that are still open. */
  String question(Task task, List<Excerpt> excerpts, String token) {
    String path = "/task/" + token;
    var body = new StringBuilder();
    body.append(tag("p", words.say("asks", task.askedBy().name())));
    body.append(tag("h1", task.title()));
    if (task.dueAt() != null && task.open()) {
      body.append("<p class=\"due\">")
          .append(escaped(words.say("due", words.when(task.dueAt()))))
          .append("</p>");
    }
    body.append(said(task.text()));
    if (!excerpts.isEmpty()) {
      body.append(tag("h2", words.say("said")));
      excerpts.forEach(excerpt -> body.append(excerpt(excerpt, path)));
    }
    body.append(state(task)).append(forms(task, path));
    return page(task.title(), body.toString());
  }

  /** A page with nothing to do on it. */
  String plain(String titleKey, String textKey) {
    return page(words.say(titleKey), tag("h1", words.say(titleKey)) + tag("p", words.say(textKey)));
  }

  /** What was wrong, and the way back. */
  String refused(String why, String token) {
    return page(
        words.say("refused.title"),
        tag("h1", words.say("refused.title"))
            + tag("p", why)
            + "<p><a href=\"/task/%s\">%s</a></p>".formatted(token, escaped(words.say("back"))));
  }

  private String excerpt(Excerpt excerpt, String path) {
    return "<article><header>"
        + escaped(excerpt.who() + ", " + words.when(excerpt.at()))
        + "</header>"
        + said(excerpt.text())
        + excerpt.files().stream().map(file -> file(file, path)).collect(Collectors.joining())
        + "</article>";
  }

  private static String file(SentFile file, String path) {
    return "<p><a href=\"%s/files/%s\">%s</a></p>".formatted(path, file.id(), escaped(file.name()));
  }

  private String state(Task task) {
    Task.Answer answer = task.answer();
    if (answer == null) {
      return "";
    }
    if (task.state() == TaskState.HANDED_BACK) {
      return tag("p", words.say("notmine")) + said(answer.text());
    }
    return "<section class=\"done\" role=\"status\">"
        + tag("p", words.say("answered", words.when(answer.at())))
        + said(answer.text())
        + answer.files().stream().map(file -> tag("p", file.name())).collect(Collectors.joining())
        + tag("p", words.say("thanks"))
        + "</section>";
  }

  private String forms(Task task, String path) {
    if (!ExpertVisits.mayAnswer(task)) {
      return "";
    }
    String answer =
        """
        <form method="post" action="%s/answer" enctype="multipart/form-data">
        <label for="text">%s</label><textarea id="text" name="text" rows="8" required maxlength="20000"></textarea>
        <label for="files">%s</label><input id="files" name="files" type="file" multiple>
        <button>%s</button></form>"""
            .formatted(
                path,
                escaped(words.say(task.open() ? "answer" : "more")),
                escaped(words.say("attach")),
                escaped(words.say(task.open() ? "send" : "add")));
    return task.open() ? answer + notMine(path) : answer;
  }

  private String notMine(String path) {
    return """
        <details><summary>%s</summary><form method="post" action="%s/not-mine">
        <label for="reason">%s</label><textarea id="reason" name="reason" rows="3" required maxlength="2000"></textarea>
        <button class="quiet">%s</button></form></details>"""
        .formatted(
            escaped(words.say("mine")),
            path,
            escaped(words.say("reason")),
            escaped(words.say("handback")));
  }

  private String page(String title, String body) {
    return """
        <!doctype html><html lang="%s"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex, nofollow"><title>%s</title>
        <style>%s</style></head><body><main>%s</main></body></html>
        """
        .formatted(words.language(), escaped(title), ExpertStyle.CSS, body);
  }

  private static String said(String text) {
    return "<p class=\"said\">" + escaped(text) + "</p>";
  }

  private static String tag(String name, String text) {
    return "<" + name + ">" + escaped(text) + "</" + name + ">";
  }

  private static String escaped(String text) {
    return htmlEscape(text, "UTF-8");
  }
}
