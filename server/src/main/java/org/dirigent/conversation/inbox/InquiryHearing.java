package org.dirigent.conversation.inbox;

import java.util.List;
import java.util.Optional;
import org.dirigent.channel.Address;
import org.dirigent.channel.MailParty;
import org.dirigent.conversation.SentMail;
import org.dirigent.conversation.SentMail.Party;
import org.dirigent.conversation.Spoken;
import org.dirigent.conversation.mail.Replies;
import org.dirigent.conversation.outbox.Confirmations;
import org.dirigent.conversation.timeline.Columns;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.conversation.timeline.LockedConversation;
import org.dirigent.conversation.timeline.NewEntry;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.conversation.timeline.Voice;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.Customers;
import org.springframework.stereotype.Component;

/**
 * Understands inquiries: each opens a conversation by mail of whoever filled in the form. The
 * address that was typed is where answers go and nothing else: it leads to nobody.
 */
@Component
final class InquiryHearing {

  /** Remark of a mail that nobody sent: it was typed into a form, and so was its address. */
  static final String TYPED = "web-form";

  private static final int TOPIC = 80;

  private final Customers customers;
  private final ConversationStore conversations;
  private final SegmentRows segments;
  private final Opening opening;
  private final Replies replies;
  private final Confirmations confirmations;

  InquiryHearing(
      Customers customers,
      ConversationStore conversations,
      SegmentRows segments,
      Opening opening,
      Replies replies,
      Confirmations confirmations) {
    this.customers = customers;
    this.conversations = conversations;
    this.segments = segments;
    this.opening = opening;
    this.replies = replies;
    this.confirmations = confirmations;
  }

  void hear(Visit visit, Waiting waiting, Letter.Inquiry inquiry) {
    visit.leave();
    CustomerId customer = customers.recognise(Letters.sender(inquiry), waiting.at()).customer();
    String proof =
        "delivery %s of account %s".formatted(waiting.key().value(), waiting.account().value());
    customers.agreed(customer, inquiry.consents(), proof, waiting.at());
    SegmentRow segment =
        opening.open(visit, waiting, newcomer(customer, inquiry), Optional.empty());
    Address typed = Letters.address(inquiry.from());
    segments.route(waiting.lane(), waiting.account(), typed, segment.id());
    LockedConversation conversation = visit.conversation().orElseThrow();
    SentMail mail = mail(waiting, inquiry, segment);
    conversation.append(
        new NewEntry(
            conversations.nextEntry(),
            Voice.of(customer),
            new Spoken.Mail(mail),
            waiting.at(),
            waiting.key().value()),
        segment);
    confirmations.confirm(conversation, segment, mail, waiting.at());
  }

  private static Newcomer newcomer(CustomerId customer, Letter.Inquiry inquiry) {
    return new Newcomer(
        customer,
        Columns.assurance(inquiry.assurance()),
        Optional.of(inquiry.language()).filter(language -> !language.isBlank()),
        Optional.of(topic(inquiry.text())),
        inquiry.consents(),
        inquiry.context());
  }

  /** How it begins, up to the end of a line or of a word. */
  private static String topic(String text) {
    String line = text.strip().lines().findFirst().orElse("").strip();
    if (line.length() <= TOPIC) {
      return line;
    }
    int space = line.lastIndexOf(' ', TOPIC);
    return line.substring(0, space > TOPIC / 2 ? space : TOPIC) + "\u2026";
  }

  private SentMail mail(Waiting waiting, Letter.Inquiry inquiry, SegmentRow segment) {
    MailParty ours = replies.from(waiting.account());
    return new SentMail(
        Confirmations.subject(segment.language(), ours.name()),
        new Party(name(inquiry), inquiry.from().value()),
        null,
        List.of(new Party(ours.name(), ours.address())),
        List.of(),
        List.of(),
        inquiry.text(),
        "",
        false,
        false,
        false,
        List.of(),
        List.of(TYPED),
        "person",
        List.of(),
        null);
  }

  private static String name(Letter.Inquiry inquiry) {
    return inquiry.claims().stream()
        .filter(said -> said.kind().equals("NAME"))
        .map(Letter.Said::value)
        .findFirst()
        .orElse("");
  }
}
