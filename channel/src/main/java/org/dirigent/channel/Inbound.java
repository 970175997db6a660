package org.dirigent.channel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Something that happened on a channel. The adapter has verified the provider's signature before it
 * makes one.
 */
public sealed interface Inbound {

  /** By which account, under which key, from where. */
  Delivery delivery();

  /**
   * Somebody is here and wants something: opens a segment, and work arises. An arrival of somebody
   * whose segment is still open joins that segment; it may carry better proof (they signed in
   * meanwhile).
   *
   * @param language BCP 47 tag of the customer's choice, such as {@code de}
   * @param consents purposes the customer agreed to, such as {@code page-views}
   * @param context small facts for rules and agents (the page they came from); at most 20, no
   *     secrets
   */
  record Arrival(
      Delivery delivery,
      Sender sender,
      String language,
      Optional<String> topic,
      Set<String> consents,
      Map<String, String> context)
      implements Inbound {
    public Arrival {
      consents = Set.copyOf(consents);
      context = Map.copyOf(context);
      if (context.size() > 20) {
        throw new IllegalArgumentException("At most 20 facts, not " + context.size());
      }
    }
  }

  /** The customer said something. */
  record Message(Delivery delivery, Content content) implements Inbound {}

  /**
   * A whole mail came. By what it answers it continues a conversation or reopens one; a mail that
   * answers nothing opens one.
   *
   * @param context small facts for rules and agents; at most 20, no secrets. What is called {@code
   *     language} is the language of the mail as a BCP 47 tag
   * @param use what the mailbox takes it in for
   */
  record Mail(
      Delivery delivery,
      Sender sender,
      Replying replying,
      Content.Mail mail,
      Map<String, String> context,
      Use use)
      implements Inbound {
    public Mail {
      context = Map.copyOf(context);
      if (context.size() > 20) {
        throw new IllegalArgumentException("At most 20 facts, not " + context.size());
      }
    }

    /** What a mail is taken in for. */
    public enum Use {
      /** Somebody has to read it. */
      WORK,
      /** It went to a list; kept, and no work for anybody. */
      NEWSLETTER,
      /** A server took it for spam; kept, and no work for anybody. */
      SPAM,
      /** It came before the house looked after this mailbox; kept, and no work for anybody. */
      HISTORY
    }
  }

  /**
   * Somebody left a concern in a form, to be answered by mail. Comes in by the mailbox that shall
   * answer, from the address that was typed; nothing shows that it is theirs. Who fills in the form
   * is the sender.
   *
   * @param language BCP 47 tag of the sender's choice
   * @param text 1 to {@link Content#TEXT_LIMIT} characters
   * @param consents purposes the sender agreed to
   * @param context small facts for rules and agents; at most 20, no secrets
   */
  record Inquiry(
      Delivery delivery,
      Sender sender,
      String language,
      String text,
      Set<String> consents,
      Map<String, String> context)
      implements Inbound {
    public Inquiry {
      consents = Set.copyOf(consents);
      context = Map.copyOf(context);
      if (text.isBlank() || text.length() > Content.TEXT_LIMIT || context.size() > 20) {
        throw new IllegalArgumentException(
            "An inquiry has 1 to %d characters and at most 20 facts, not %d and %d"
                .formatted(Content.TEXT_LIMIT, text.length(), context.size()));
      }
    }
  }

  /**
   * A message of ours did not reach somebody, or not yet.
   *
   * @param code why, as a stable code that screens translate, such as {@code mailbox-unknown}
   * @param forGood nobody will try again
   * @param recipient who was not reached, if it says
   * @param report the mail that says so
   */
  record Undelivered(
      Delivery delivery,
      MessageId message,
      String code,
      boolean forGood,
      Optional<Address> recipient,
      Content.Mail report)
      implements Inbound {}

  /** How far our messages came. */
  record Receipt(Delivery delivery, State state, Cursor upTo) implements Inbound {

    /** Delivered to the customer's device, or seen by the customer. */
    public enum State {
      DELIVERED,
      READ
    }
  }

  /** The customer ended the contact, or was gone longer than the adapter's grace. */
  record Departure(Delivery delivery, Reason reason) implements Inbound {

    /** Said goodbye, or vanished. */
    public enum Reason {
      LEFT,
      LOST
    }
  }

  /** The customer, who agreed to it, opened a page while the segment was open. */
  record PageView(Delivery delivery, String address, String title) implements Inbound {}
}
