package org.dirigent.channel.email.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mail, understood.
 *
 * @param attachments everything that is not the text, in the order of the mail
 * @param bounce what a bounce says; present exactly if the kind is {@link Kind#BOUNCE}
 */
public record Mail(
    Envelope envelope,
    Body body,
    List<Attachment> attachments,
    Kind kind,
    Optional<Bounce> bounce,
    Set<Remark> remarks,
    Set<Sign> signs,
    Authentication authentication) {

  public Mail {
    attachments = List.copyOf(attachments);
    remarks = Set.copyOf(remarks);
    signs = Set.copyOf(signs);
  }

  /** What a server on the way noted against this mail. A forged note harms only its forger. */
  public enum Sign {
    /** A server takes it for spam. */
    SPAM,
    /** The sender's domain does not stand behind it. */
    DMARC_FAILED
  }

  /** Who or what wrote a mail. Only a person is ever answered by itself. */
  public enum Kind {
    PERSON("person"),
    AUTO_REPLY("auto-reply"),
    BOUNCE("bounce"),
    LIST("list");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** Something the agent should know about the mail itself. */
  public enum Remark {
    /** The structure broke off or was wrong; what could be read is here. */
    DAMAGED,
    /** A limit was reached: the rest is only in the raw mail. */
    CUT,
    /** Encrypted by S/MIME or PGP; the attachment holds it, we do not open it. */
    ENCRYPTED,
    /** Signed by S/MIME or PGP; the signature was not checked. */
    SIGNED,
    /** Holds a winmail.dat (TNEF) that only Outlook can open. */
    TNEF
  }

  /**
   * The words of a mail.
   *
   * @param text what was newly written
   * @param quoted what was repeated from earlier mails, empty if nothing
   * @param original all of it as readable text, before folding
   * @param html sanitised HTML, if the mail had any
   */
  public record Body(String text, String quoted, String original, Optional<String> html) {}

  /**
   * A part that is not the text.
   *
   * @param name cleaned for people and file systems
   * @param type found by content where the mail said nothing believable
   * @param bytes decoded size
   * @param contentId by which the HTML refers to it, without brackets
   * @param inline the HTML shows it
   */
  public record Attachment(
      String name, String type, long bytes, Optional<String> contentId, boolean inline) {}

  /**
   * What a bounce reports.
   *
   * @param recipient who was not reached, empty if it does not say
   * @param status enhanced status code such as 5.1.1
   * @param messageId the mail of ours that it answers, without brackets
   */
  public record Bounce(
      Optional<String> recipient, String status, Severity severity, Optional<String> messageId) {}

  /** What a bounce means for the address. */
  public enum Severity {
    /** The address does not work. */
    HARD("hard"),
    /** It may work later. */
    SOFT("soft"),
    /** The other side refuses us or this content. */
    POLICY("policy"),
    /** The recipient called our mail spam. */
    COMPLAINT("complaint");

    private final String code;

    Severity(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
