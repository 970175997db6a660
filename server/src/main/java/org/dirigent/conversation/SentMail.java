package org.dirigent.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * @param suggests an open conversation of the same customer that this may belong to, by its subject
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
    List<String> suspicious,
    @Nullable UUID suggests) {

  /** The secret end of an address that leads a colleague without a seat to their task. */
  private static final Pattern KEY = Pattern.compile("/task/[A-Za-z0-9_-]{22}");

  public SentMail {
    to = List.copyOf(to);
    cc = List.copyOf(cc);
    bcc = List.copyOf(bcc);
    files = List.copyOf(files);
    remarks = List.copyOf(remarks);
    suspicious = List.copyOf(suspicious);
  }

  /** The same with one more word against its sender. */
  public SentMail suspected(String code) {
    return with(html, raw, files, and(suspicious, code), suggests);
  }

  /** The same with one more thing to know about it. */
  public SentMail remarked(String code) {
    return new SentMail(
        subject,
        from,
        replyTo,
        to,
        cc,
        bcc,
        text,
        quoted,
        cut,
        html,
        raw,
        files,
        and(remarks, code),
        kind,
        suspicious,
        suggests);
  }

  private static List<String> and(List<String> codes, String code) {
    return Stream.concat(codes.stream(), Stream.of(code)).distinct().sorted().toList();
  }

  /** The same, which may belong to that conversation. */
  public SentMail suggesting(UUID conversation) {
    return with(html, raw, files, suspicious, conversation);
  }

  /**
   * The same without the keys in it: an address that lets its reader in is for whom it was sent to,
   * not for everybody who reads the conversation.
   */
  public SentMail withoutKeys() {
    return new SentMail(
        subject,
        from,
        replyTo,
        to,
        cc,
        bcc,
        keyless(text),
        keyless(quoted),
        cut,
        html,
        raw,
        files,
        remarks,
        kind,
        suspicious,
        suggests);
  }

  private static String keyless(String words) {
    return KEY.matcher(words).replaceAll("/task/\u2026");
  }

  /** A part of it, as its own mail: what is laid out or quoted says more than that. */
  public SentMail part(String words) {
    return new SentMail(
        subject,
        from,
        replyTo,
        to,
        cc,
        bcc,
        words,
        "",
        false,
        false,
        raw,
        files,
        remarks,
        kind,
        suspicious,
        null);
  }

  /** The same without anything that is kept beside it. */
  public SentMail bare() {
    return with(false, false, List.of(), suspicious, suggests);
  }

  private SentMail with(
      boolean rich,
      boolean original,
      List<MailFile> attached,
      List<String> against,
      @Nullable UUID other) {
    return new SentMail(
        subject, from, replyTo, to, cc, bcc, text, quoted, cut, rich, original, attached, remarks,
        kind, against, other);
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
