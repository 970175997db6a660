package org.dirigent.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail as the timeline keeps it. Its HTML and the raw message are kept beside it and fetched
 * by themselves.
 *
 * @param replyTo where answers shall go, if not to the sender
 * @param bcc only on ours
 * @param text what was newly written, plain
 * @param quoted what was repeated from earlier mails
 * @param cut whether there is more of it than here
 * @param remarks stable codes of what an agent should know about the mail itself
 * @param kind {@code person}, {@code auto-reply}, {@code bounce} or {@code list}
 * @param suspicious stable codes of what speaks against its sender
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SentMail(
    String subject,
    Party from,
    @Nullable Party replyTo,
    List<Party> to,
    List<Party> cc,
    List<Party> bcc,
    String text,
    String quoted,
    boolean cut,
    boolean html,
    boolean raw,
    List<MailFile> files,
    List<String> remarks,
    String kind,
    List<String> suspicious) {

  public SentMail {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    bcc = List.copyOf(bcc);
    files = List.copyOf(files);
    remarks = List.copyOf(remarks);
    suspicious = List.copyOf(suspicious);
  }

  /** Somebody in the head of a mail. */
  public record Party(String name, String address) {}

  /**
   * A file of a mail.
   *
   * @param contentId by which the HTML refers to it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record MailFile(
      UUID id, String name, String mediaType, long bytes, @Nullable String contentId) {}
}
