package org.dirigent.rules.judging;

import java.time.InstantSource;
import org.dirigent.conversation.TaskLine;
import org.dirigent.conversation.WorkArose;
import org.dirigent.conversation.WorkItemId;
import org.dirigent.platform.EventLog;
import org.dirigent.rules.Assessment;
import org.dirigent.rules.Contact;
import org.dirigent.rules.ContactJudged;
import org.dirigent.rules.Rules;
import org.dirigent.rules.book.Finding;
import org.dirigent.rules.book.PublishedBook;
import org.dirigent.rules.language.Facts;
import org.springframework.stereotype.Component;

/** The rules that administrators wrote, and where they say nothing, those that always hold. */
@Component
final class WrittenRules implements Rules {

  private final PublishedBook published;
  private final FactFinding finding;
  private final StandingRules standing;
  private final Judgements judgements;
  private final EventLog events;
  private final InstantSource clock;

  WrittenRules(
      PublishedBook published,
      FactFinding finding,
      StandingRules standing,
      Judgements judgements,
      EventLog events,
      InstantSource clock) {
    this.published = published;
    this.finding = finding;
    this.standing = standing;
    this.judgements = judgements;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public Assessment assess(Contact contact) {
    return assess(contact, finding.of(contact));
  }

  @Override
  public Assessment judge(WorkItemId work, Contact contact) {
    if (contact.channel().equals(TaskLine.CHANNEL)
        || contact.facts().containsKey(WorkArose.HANDED)) {
      // A colleague said where it is to go; no rule knows that better.
      return standing.complete(contact, Finding.NOTHING, published.current().number());
    }
    Facts facts = finding.of(contact);
    Assessment assessment = assess(contact, facts);
    judgements.keep(work, contact, facts, assessment);
    tell(contact, assessment.because());
    return assessment;
  }

  private void tell(Contact contact, Assessment.Because because) {
    if (!because.labels().none() || because.autoReply().isPresent()) {
      events.append(
          new ContactJudged(
              contact.conversation(), because.labels(), because.autoReply(), clock.instant()));
    }
  }

  private Assessment assess(Contact contact, Facts facts) {
    PublishedBook.Current current = published.current();
    return standing.complete(contact, current.compiled().judge(facts), current.number());
  }
}
