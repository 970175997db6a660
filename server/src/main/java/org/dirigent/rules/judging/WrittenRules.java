package org.dirigent.rules.judging;

import java.time.InstantSource;
import java.util.Optional;
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
    Assessment assessment = kept(work, contact);
    tell(contact, assessment.because().labels(), assessment.because().autoReply());
    return assessment;
  }

  @Override
  public Assessment again(WorkItemId work, Contact contact) {
    Assessment assessment = kept(work, contact);
    tell(contact, assessment.because().labels(), Optional.empty());
    return assessment;
  }

  private Assessment kept(WorkItemId work, Contact contact) {
    Facts facts = finding.of(work, contact);
    Assessment assessment = assess(contact, facts);
    judgements.keep(work, contact, facts, assessment);
    return assessment;
  }

  private void tell(
      Contact contact, Assessment.Labels labels, Optional<Assessment.AutoReply> autoReply) {
    if (!labels.none() || autoReply.isPresent()) {
      events.append(new ContactJudged(contact.conversation(), labels, autoReply, clock.instant()));
    }
  }

  private Assessment assess(Contact contact, Facts facts) {
    PublishedBook.Current current = published.current();
    return standing.complete(contact, current.compiled().judge(facts), current.number());
  }
}
