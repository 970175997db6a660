package org.dirigent.rules.judging;

import java.time.InstantSource;
import org.dirigent.conversation.SettingAside;
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
  private final SettingAside aside;
  private final EventLog events;
  private final InstantSource clock;

  WrittenRules(
      PublishedBook published,
      FactFinding finding,
      StandingRules standing,
      Judgements judgements,
      SettingAside aside,
      EventLog events,
      InstantSource clock) {
    this.published = published;
    this.finding = finding;
    this.standing = standing;
    this.judgements = judgements;
    this.aside = aside;
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
    tell(work, contact, assessment.because(), assessment.because().effects());
    return assessment;
  }

  @Override
  public Assessment again(WorkItemId work, Contact contact) {
    Assessment assessment = kept(work, contact);
    tell(work, contact, assessment.because(), assessment.because().effects().withoutReply());
    return assessment;
  }

  private Assessment kept(WorkItemId work, Contact contact) {
    Facts facts = finding.of(work, contact);
    PublishedBook.Current current = published.current();
    Finding found = current.compiled().judge(facts);
    Assessment wanted = standing.complete(contact, found, current.number());
    // People have the last word: what they want is work, whatever a rule says.
    Assessment assessment =
        isRefused(wanted, contact)
            ? standing.complete(contact, found.asWork(), current.number())
            : wanted;
    judgements.keep(work, contact, facts, assessment);
    return assessment;
  }

  private boolean isRefused(Assessment wanted, Contact contact) {
    return wanted
        .because()
        .effects()
        .setAsideBy()
        .filter(rule -> !aside.because(rule, contact.conversation(), clock.instant()))
        .isPresent();
  }

  private void tell(
      WorkItemId work, Contact contact, Assessment.Because because, Assessment.Effects effects) {
    if (!because.labels().none() || !effects.equals(Assessment.Effects.NONE)) {
      events.append(
          new ContactJudged(
              contact.conversation(),
              because.labels(),
              effects.autoReply(),
              clock.instant(),
              work,
              effects.tasks()));
    }
  }

  private Assessment assess(Contact contact, Facts facts) {
    PublishedBook.Current current = published.current();
    return standing.complete(contact, current.compiled().judge(facts), current.number());
  }
}
