package org.dirigent.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dirigent.conversation.Consultations;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.LetterKeys;
import org.dirigent.platform.IdSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Keeps the letters that would go out, so that a test reads them like their receiver. */
@TestComponent
@Primary
final class Letterbox implements Consultations {

  private final List<Letter> letters = new CopyOnWriteArrayList<>();
  private final IdSource ids;
  private final LetterKeys keys;

  Letterbox(IdSource ids, LetterKeys keys) {
    this.ids = ids;
    this.keys = keys;
  }

  /** A letter as it arrived. */
  record Letter(EntryId id, Question question) {

    /** The link in it, without the server's address. */
    String link() {
      String text = question.text();
      return text.substring(text.indexOf("/task/")).strip();
    }
  }

  @Override
  public EntryId ask(Question question, Instant at) {
    var id = new EntryId(ids.next());
    var read =
        new Question(
            question.conversation(),
            question.author(),
            question.name(),
            question.address(),
            question.subject(),
            keys.filled(id, question.text()),
            question.files());
    assertThat(question.text()).as("no key is kept").contains(LetterKeys.PLACE);
    letters.add(new Letter(id, read));
    return id;
  }

  List<Letter> to(String address) {
    return letters.stream().filter(letter -> letter.question().address().equals(address)).toList();
  }
}
