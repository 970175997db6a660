package org.dirigent.conversation.tasks;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.LetterKeys;
import org.dirigent.platform.Secrets;
import org.springframework.stereotype.Component;

/**
 * Derives the link of each letter from the master key, so that it need not be kept between asking
 * and sending.
 */
@Component
final class ExpertLinks implements LetterKeys {

  private static final String PURPOSE = "expert-link";
  private static final int BYTES = 16;

  private final Secrets secrets;

  ExpertLinks(Secrets secrets) {
    this.secrets = secrets;
  }

  ExpertLink of(EntryId letter) {
    byte[] name = letter.toString().getBytes(StandardCharsets.US_ASCII);
    byte[] bits = Arrays.copyOf(secrets.sign(PURPOSE, name), BYTES);
    return new ExpertLink(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /** The link stands at the end; an earlier place is somebody's quotation of another letter. */
  @Override
  public String filled(EntryId letter, String words) {
    int place = words.lastIndexOf(PLACE);
    return place < 0
        ? words
        : words.substring(0, place)
            + "/task/"
            + of(letter).token()
            + words.substring(place + PLACE.length());
  }
}
