package org.dirigent.conversation.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.WorkFacts.Said;
import org.jspecify.annotations.Nullable;

/** What a customer said, put together message by message. */
final class Gathered {

  private static final int LONGEST = 10_000;

  private final StringBuilder text = new StringBuilder();
  private final List<String> files = new ArrayList<>();
  private String address = "";
  private String subject = "";

  void add(@Nullable String from, Optional<Spoken> said) {
    address = address.isEmpty() && from != null ? from : address;
    said.ifPresent(this::add);
  }

  private void add(Spoken said) {
    switch (said) {
      case Spoken.Text(String words) -> write(words);
      case Spoken.Chosen(Spoken.Choice choice) -> write(choice.label());
      case Spoken.Choices(Spoken.Question question) -> write(question.text());
      case Spoken.File(Spoken.SentFile file) -> {
        files.add(file.mediaType());
        write(file.caption() == null ? "" : file.caption());
      }
      case Spoken.Mail(SentMail mail) -> {
        subject = subject.isEmpty() ? mail.subject() : subject;
        mail.files().forEach(file -> files.add(file.mediaType()));
        write(mail.text());
      }
    }
  }

  private void write(String words) {
    if (!words.isBlank() && text.length() < LONGEST) {
      text.append(text.isEmpty() ? "" : "\n").append(words);
    }
  }

  Said said() {
    return new Said(address, subject, text.toString(), files);
  }
}
