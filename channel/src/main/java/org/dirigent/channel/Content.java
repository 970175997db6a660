package org.dirigent.channel;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a message says, on any channel. Text is plain: markup from outside is never interpreted. */
public sealed interface Content {

  /** Longest text that any channel takes in one message, in characters. */
  int TEXT_LIMIT = 10_000;

  /** What somebody wrote. */
  record Text(String text) implements Content {
    public Text {
      if (text.isBlank() || text.length() > TEXT_LIMIT) {
        throw new IllegalArgumentException(
            "A message has 1 to " + TEXT_LIMIT + " characters, not " + text.length());
      }
    }
  }

  /** A stored file, perhaps with a line of text. */
  record File(FileId file, String name, String mediaType, long bytes, Optional<String> caption)
      implements Content {}

  /** A question with answers to choose from; channels that cannot show buttons number them. */
  record Choices(String text, List<Choice> choices) implements Content {
    public Choices {
      choices = List.copyOf(choices);
      if (choices.isEmpty() || choices.size() > 10) {
        throw new IllegalArgumentException("One to ten choices, not " + choices.size());
      }
    }
  }

  /** The answer that was chosen. */
  record Chosen(Choice choice) implements Content {}

  /** One answer: what the customer reads and what rules see. */
  record Choice(String id, String label) {}

  /**
   * One e-mail with all that belongs to it, whichever way it goes.
   *
   * @param raw the mail as it came, kept as evidence; empty for ours
   */
  record Mail(
      MailHead head, MailWords words, List<MailFile> files, Optional<FileId> raw, Nature nature)
      implements Content {

    public Mail {
      files = List.copyOf(files);
    }

    /** The same with other files. */
    public Mail with(List<MailFile> others) {
      return new Mail(head, words, others, raw, nature);
    }
  }

  /**
   * A file of a mail.
   *
   * @param contentId by which the HTML refers to it, without brackets
   */
  record MailFile(
      FileId file, String name, String mediaType, long bytes, Optional<String> contentId) {}

  /**
   * What a mail is, apart from what it says.
   *
   * @param kind {@code person}, {@code auto-reply}, {@code bounce} or {@code list}
   * @param remarks stable codes of what an agent should know about the mail itself, such as {@code
   *     unreadable}
   * @param suspicious stable codes of what speaks against its sender, such as {@code dmarc-fail}
   */
  record Nature(String kind, Set<String> remarks, Set<String> suspicious) {

    /** A mail that a person wrote, and about which there is nothing to say. */
    public static final Nature PERSON = new Nature("person", Set.of(), Set.of());

    /** A mail that a machine of ours wrote, and which no machine should answer. */
    public static final Nature AUTOMATIC = new Nature("auto-reply", Set.of(), Set.of());

    public Nature {
      remarks = Set.copyOf(remarks);
      suspicious = Set.copyOf(suspicious);
    }
  }
}
