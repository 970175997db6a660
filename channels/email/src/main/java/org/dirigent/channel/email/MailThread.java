package org.dirigent.channel.email;

import java.util.ArrayList;
import java.util.List;
import org.dirigent.channel.Content;
import org.dirigent.channel.Cursor;
import org.dirigent.channel.Outbound;
import org.dirigent.channel.Transcripts;
import org.dirigent.channel.Transcripts.Line.Said;

/**
 * What a mail of ours answers, as far as the customer's own transcript tells: the ids of their
 * mails, oldest first, and the subject that they chose.
 */
record MailThread(List<String> ids, String subject) {

  private static final int PAGES = 10;
  private static final int PAGE = 200;
  private static final int LONGEST = 20;

  static MailThread of(Transcripts transcripts, Outbound message) {
    var ids = new ArrayList<String>();
    var subject = "";
    var cursor = Cursor.START;
    boolean more = true;
    for (int i = 0; i < PAGES && more; i++) {
      var page = transcripts.after(message.account(), message.to(), cursor, PAGE);
      for (var line : page.lines()) {
        cursor = line.at();
        if (line instanceof Said said && said.byCustomer()) {
          MailKey.messageIdIn(said.key()).filter(id -> !ids.contains(id)).ifPresent(ids::add);
          subject = subject.isEmpty() ? subjectOf(said) : subject;
        }
      }
      more = page.more();
    }
    return new MailThread(ids.subList(Math.max(0, ids.size() - LONGEST), ids.size()), subject);
  }

  private static String subjectOf(Said said) {
    return MailKey.hasSubject(said.key()) && said.content() instanceof Content.Text(String text)
        ? text.lines().findFirst().orElse("")
        : "";
  }

  /** With one "Re:" before it; named after the sender where the customer chose none. */
  String subject(String otherwise) {
    var bare =
        subject.replaceFirst("(?i)^(?:\\s*(?:re|aw|antwort|sv|tr|wg|fwd?)\\s*:)+\\s*", "").strip();
    return "Re: " + (bare.isEmpty() ? otherwise : bare);
  }
}
