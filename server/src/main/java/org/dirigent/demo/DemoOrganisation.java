package org.dirigent.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dirigent.demo.mail.DemoPost;
import org.dirigent.platform.Account;
import org.dirigent.platform.Accounts;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.NewAccount;
import org.dirigent.platform.Secret;
import org.dirigent.workforce.Agent;
import org.dirigent.workforce.AgentId;
import org.dirigent.workforce.Disposition;
import org.dirigent.workforce.DispositionId;
import org.dirigent.workforce.Expert;
import org.dirigent.workforce.Label;
import org.dirigent.workforce.NewWorkforce;
import org.dirigent.workforce.Overflow;
import org.dirigent.workforce.Priority;
import org.dirigent.workforce.Queue;
import org.dirigent.workforce.QueueId;
import org.dirigent.workforce.Reason;
import org.dirigent.workforce.Selection;
import org.dirigent.workforce.Skill;
import org.dirigent.workforce.SkillId;
import org.dirigent.workforce.SkillLevel;
import org.dirigent.workforce.Workforce;
import org.dirigent.workforce.WrapUp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the invented organisation, once, on an empty system. */
@Component
class DemoOrganisation {

  private static final Logger log = LoggerFactory.getLogger(DemoOrganisation.class);
  static final AuditEntry.Actor DEMO = AuditEntry.bySystem("demo");

  private static final int ANSWER_WITHIN_SECONDS = 60;
  private static final int LETTERS_WITHIN_SECONDS = 4 * 3_600;
  private static final int OFFER_SECONDS = 25;

  private final Accounts accounts;
  private final NewWorkforce workforce;
  private final Workforce known;
  private final DemoPasswords passwords;
  private final DemoSite site;
  private final DemoPost post;
  private final TransactionTemplate transaction;

  DemoOrganisation(
      Accounts accounts,
      NewWorkforce workforce,
      Workforce known,
      DemoPasswords passwords,
      DemoSite site,
      DemoPost post,
      TransactionTemplate transaction) {
    this.accounts = accounts;
    this.workforce = workforce;
    this.known = known;
    this.passwords = passwords;
    this.site = site;
    this.post = post;
    this.transaction = transaction;
  }

  /** Makes it unless somebody lives here already, whole or not at all; tells whether it did. */
  boolean makeOnce() {
    boolean empty = accounts.list(0).isEmpty();
    if (empty) {
      Map<DemoPerson, String> drawn = passwords.draw();
      transaction.executeWithoutResult(_ -> make(drawn));
      log.info("The demo's invented organisation was made");
    }
    return empty;
  }

  private void make(Map<DemoPerson, String> drawn) {
    SkillId german = workforce.add(new Skill("Deutsch", "de"), DEMO);
    SkillId english = workforce.add(new Skill("English", "en"), DEMO);
    reasons();
    experts();
    DispositionId other = dispositions();
    QueueId help = workforce.add(queue("Zweite Hilfe", Priority.LOW, other, null), DEMO);
    QueueId service =
        workforce.add(queue("Kundendienst", Priority.NORMAL, other, new Overflow(45, help)), DEMO);
    QueueId letters = workforce.add(letters(other), DEMO);
    List<QueueId> both = List.of(service, help, letters);
    person(DemoPerson.ANNA, drawn, both, skills(german, 5, english, 3));
    person(DemoPerson.BEN, drawn, List.of(service, letters), skills(german, 4, english, 5));
    person(DemoPerson.CLARA, drawn, List.of(help), skills(german, 5, english, 4));
    person(DemoPerson.DAVID, drawn, List.of(), List.of());
    // The account's form asks for the queue, which this transaction has yet to commit.
    known.reload();
    site.make(service, DEMO);
    post.make(letters, DEMO);
  }

  private void person(
      DemoPerson person,
      Map<DemoPerson, String> drawn,
      List<QueueId> queues,
      List<SkillLevel> skills) {
    Account account =
        accounts.open(
            new NewAccount(
                person.login(),
                person.displayName(),
                person.roles(),
                Locale.GERMAN,
                new Secret(drawn.getOrDefault(person, ""))),
            DEMO);
    if (!queues.isEmpty()) {
      workforce.put(
          new AgentId(account.id().value()),
          new Agent(person.publicName(), skills, queues, Agent.USUAL_CAPACITY, Map.of(), 1.0),
          DEMO);
    }
  }

  private static List<SkillLevel> skills(SkillId a, int levelA, SkillId b, int levelB) {
    return List.of(new SkillLevel(a, levelA), new SkillLevel(b, levelB));
  }

  private static Queue queue(
      String name, Priority priority, DispositionId usual, @Nullable Overflow overflow) {
    return new Queue(
        name,
        null,
        priority,
        ANSWER_WITHIN_SECONDS,
        0.8,
        OFFER_SECONDS,
        20,
        new WrapUp(WrapUp.Mode.TIMED, 60, usual),
        overflow,
        List.of(),
        List.of(Selection.BEST_FIT, Selection.LONGEST_IDLE),
        false,
        true);
  }

  /** Letters may wait for hours, and nobody is disturbed by one at once. */
  private static Queue letters(DispositionId usual) {
    return new Queue(
        "Post",
        null,
        Priority.LOW,
        LETTERS_WITHIN_SECONDS,
        0.9,
        OFFER_SECONDS,
        600,
        new WrapUp(WrapUp.Mode.OPTIONAL, 60, usual),
        null,
        List.of(),
        List.of(Selection.LEAST_LOADED, Selection.LONGEST_IDLE),
        false,
        false);
  }

  private DispositionId dispositions() {
    workforce.add(disposition("Frage zur Bestellung", "Question about an order", 10), DEMO);
    workforce.add(disposition("Rücksendung", "Return", 20), DEMO);
    workforce.add(disposition("Beratung", "Advice", 30), DEMO);
    workforce.add(disposition("Beschwerde", "Complaint", 40), DEMO);
    return workforce.add(disposition("Sonstiges", "Something else", 90), DEMO);
  }

  private static Disposition disposition(String de, String en, int position) {
    return new Disposition(new Label(de, en), List.of(), position);
  }

  /** Nobody reads these addresses outside: the top-level domain is kept for examples. */
  private void experts() {
    workforce.add(expert("Vera Buch", "buchhaltung", "Buchhaltung", "de"), DEMO);
    workforce.add(expert("Lars Lager", "lager", "Lager", "de"), DEMO);
    workforce.add(expert("Rita Rowe", "legal", "Legal", "en"), DEMO);
  }

  private static Expert expert(String name, String mailbox, String department, String language) {
    return new Expert(name, mailbox + "@demo.example", department, language);
  }

  private void reasons() {
    reason(Reason.Kind.AWAY, "Pause", "Break", 10);
    reason(Reason.Kind.AWAY, "Mittagspause", "Lunch", 20);
    reason(Reason.Kind.AWAY, "Besprechung", "Meeting", 30);
    reason(Reason.Kind.AWAY, "Schulung", "Training", 40);
    reason(Reason.Kind.DECLINE, "Nicht mein Gebiet", "Not my field", 10);
    reason(Reason.Kind.DECLINE, "Muss gleich weg", "About to leave", 20);
  }

  private void reason(Reason.Kind kind, String de, String en, int position) {
    workforce.add(new Reason(kind, new Label(de, en), position), DEMO);
  }
}
