package org.dirigent.conversation.inbox;

import java.util.Optional;
import org.dirigent.conversation.ConversationStatus;
import org.dirigent.conversation.aside.KnownSenders;
import org.dirigent.conversation.aside.Standing;
import org.dirigent.conversation.timeline.LockedConversation;
import org.springframework.stereotype.Component;

/**
 * Says which mails are nobody's work. Blocked senders write to nobody; of whoever is wanted
 * everything is taken, unless their own domain says that it is not theirs. What looks like a
 * newsletter or spam and answers a conversation of ours goes on there.
 */
@Component
final class Unwanted {

  private static final String DISOWNED = "dmarc-fail";

  private final KnownSenders senders;

  Unwanted(KnownSenders senders) {
    this.senders = senders;
  }

  /** Why it is to be set aside, if it is. */
  Optional<String> why(Letter.Mail letter, Optional<LockedConversation> meant) {
    Optional<Standing> standing = senders.standing(letter.from().value());
    if (standing.filter(Standing.BLOCKED::equals).isPresent()) {
      return Optional.of("blocked");
    }
    boolean wanted =
        standing.filter(Standing.WANTED::equals).isPresent()
            && !letter.mail().suspicious().contains(DISOWNED);
    boolean ours =
        meant.filter(known -> known.row().status() != ConversationStatus.SET_ASIDE).isPresent();
    return wanted || ours || letter.isHistory()
        ? Optional.empty()
        : Optional.ofNullable(letter.use());
  }
}
