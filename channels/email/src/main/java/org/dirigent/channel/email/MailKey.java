package org.dirigent.channel.email;

import java.util.HexFormat;
import java.util.Optional;
import org.dirigent.channel.DeliveryKey;

/**
 * The delivery keys of one mail: by its raw bytes, so that it is taken once however often it comes.
 * The key of its text also carries its message id, so that the transcript knows what an answer
 * answers.
 */
record MailKey(String hash, String messageId) {

  private static final int LONGEST_ID = 140;

  static MailKey of(byte[] sha256, Optional<String> messageId) {
    var hash = HexFormat.of().formatHex(sha256, 0, 16);
    return new MailKey(hash, messageId.filter(id -> id.length() <= LONGEST_ID).orElse(""));
  }

  DeliveryKey arrival() {
    return new DeliveryKey(hash + ":arrival");
  }

  DeliveryKey text(int number, boolean withSubject) {
    return new DeliveryKey(hash + ":" + number + (withSubject ? "s:" : ":") + messageId);
  }

  DeliveryKey file(int number) {
    return new DeliveryKey(hash + ":file" + number);
  }

  /** The message id in the key of a text, if it carries one. */
  static Optional<String> messageIdIn(String key) {
    var parts = key.split(":", 3);
    return parts.length == 3 && !parts[2].isEmpty() ? Optional.of(parts[2]) : Optional.empty();
  }

  /** Whether the text under this key begins with the subject. */
  static boolean hasSubject(String key) {
    var parts = key.split(":", 3);
    return parts.length == 3 && parts[1].equals("1s");
  }
}
