package org.dirigent.rules.book;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.EventLog;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.Version;
import org.dirigent.rules.RulesPublished;
import org.dirigent.rules.language.Mistake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the draft, publishes it and goes back; every act stands in the audit log. */
@Component
public class Publishing {

  private static final int NAMED = 20;

  private final Shelf shelf;
  private final BookCompiler compiler;
  private final PublishedBook published;
  private final RulesSettings settings;
  private final AuditLog audit;
  private final InstantSource clock;
  private final Tools tools;

  /** Transactions, what is told in them, and the tests beside the rules. */
  @Component
  record Tools(TransactionTemplate transaction, EventLog events, TestRun tests) {}

  Publishing(
      Shelf shelf,
      BookCompiler compiler,
      PublishedBook published,
      RulesSettings settings,
      AuditLog audit,
      InstantSource clock,
      Tools tools) {
    this.shelf = shelf;
    this.compiler = compiler;
    this.published = published;
    this.settings = settings;
    this.audit = audit;
    this.clock = clock;
    this.tools = tools;
  }

  /** Saves the draft, mistakes included; only publishing needs it to be right. */
  public Draft save(Version based, RuleBook book, SignedIn me) {
    return inTransaction(
        () -> {
          Draft before = shelf.lockedDraft();
          based.mustBe(before.version());
          List<UUID> authors =
              Stream.concat(before.authors().stream(), Stream.of(me.id().value()))
                  .distinct()
                  .toList();
          var draft =
              new Draft(book, before.version() + 1, authors, me.displayName(), clock.instant());
          shelf.write(draft);
          audit.record(
              AuditEntry.by(me)
                  .did("rules.draft-changed")
                  .to("rules", "draft")
                  .into(Map.of("version", draft.version(), "rules", book.rules().size())));
          return draft;
        });
  }

  /**
   * Why something is published.
   *
   * @param waitingToo whether work that waits is judged again by it
   */
  public record Publication(String reason, boolean waitingToo) {}

  /** Publishes the draft; from then on new contacts are judged by it. */
  public PublishedVersion publish(Version based, Publication publication, SignedIn me) {
    PublishedVersion version =
        inTransaction(
            () -> {
              Draft draft = shelf.lockedDraft();
              based.mustBe(draft.version());
              mayPublish(draft, me);
              mustBeRight(draft.book());
              PublishedVersion made = add(draft.book(), publication, null, me);
              shelf.write(
                  new Draft(
                      draft.book(),
                      draft.version() + 1,
                      List.of(),
                      draft.changedBy(),
                      draft.changedAt()));
              return made;
            });
    published.published();
    return version;
  }

  /**
   * Publishes what an older version said. Needs no second person: it was published before, and
   * going back must be quick. The draft stays as it is.
   */
  public PublishedVersion restore(long number, Publication publication, SignedIn me) {
    PublishedVersion version =
        inTransaction(
            () -> {
              shelf.lockedDraft();
              RuleBook book =
                  shelf
                      .book(number)
                      .orElseThrow(
                          () -> Problems.NOT_FOUND.because("There is no version " + number + "."));
              return add(book, publication, number, me);
            });
    published.published();
    return version;
  }

  private PublishedVersion add(
      RuleBook book, Publication publication, @Nullable Long restored, SignedIn me) {
    long before = shelf.newest();
    RuleBook holds = shelf.book(before).orElseThrow();
    if (holds.equals(book)) {
      throw RuleProblems.NOTHING_NEW.because(
          "Version " + before + " says the same. Change the draft first.");
    }
    var version =
        new PublishedVersion(
            before + 1,
            publication.reason(),
            me.displayName(),
            clock.instant(),
            restored,
            book.rules().size());
    shelf.add(version, book, me.id().value());
    tools.events().append(new RulesPublished(version.number(), publication.waitingToo()));
    audit.record(
        AuditEntry.by(me)
            .did(restored == null ? "rules.published" : "rules.restored")
            .to("rules", version.number())
            .from(Map.of("number", before))
            .into(version));
    return version;
  }

  private void mayPublish(Draft draft, SignedIn me) {
    if (settings.fourEyes() && draft.authors().contains(me.id().value())) {
      throw RuleProblems.OWN_DRAFT.because(
          "You changed this draft. Ask another administrator to publish it.");
    }
  }

  private void mustBeRight(RuleBook book) {
    CheckedBook checked = compiler.compile(book);
    if (!checked.problems().isEmpty()) {
      throw RuleProblems.NOT_VALID
          .because(
              "%d mistakes; none of the rules was published.".formatted(checked.problems().size()))
          .at(
              checked.problems().stream()
                  .limit(NAMED)
                  .map(Publishing::field)
                  .toArray(FieldProblem[]::new));
    }
    List<TestRun.Result> failed =
        tools.tests().of(book, checked.compiled()).stream().filter(test -> !test.passed()).toList();
    if (!failed.isEmpty()) {
      throw RuleProblems.TESTS_FAIL
          .because("%d tests fail; none of the rules was published.".formatted(failed.size()))
          .at(failed.stream().limit(NAMED).map(Publishing::field).toArray(FieldProblem[]::new));
    }
  }

  private static FieldProblem field(BookProblem problem) {
    Mistake mistake = problem.mistake();
    return new FieldProblem(
        "rules[" + problem.rule() + "]" + place(problem),
        mistake.code(),
        "%sLine %d, character %d: %s. %s"
            .formatted(
                problem.name().isBlank() ? "" : "'" + problem.name() + "': ",
                mistake.line(),
                mistake.column(),
                mistake.message().en(),
                mistake.remedy().en()));
  }

  /** Where it stands in what was sent. */
  private static String place(BookProblem problem) {
    String row = problem.row() == null ? "" : ".rows[" + problem.row() + "]";
    String column = problem.column() == null ? "" : "[" + problem.column() + "]";
    return switch (problem.part()) {
      case NAME -> ".name";
      case WHEN -> ".when";
      case THEN -> ".then";
      case TABLE ->
          ".table" + row + (column.isEmpty() ? "" : row.isEmpty() ? ".inputs" : ".cells") + column;
      case TEST -> ".tests";
    };
  }

  private static FieldProblem field(TestRun.Result test) {
    return new FieldProblem(test.name(), "test-fails", test.told());
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(tools.transaction().execute(_ -> work.get()));
  }
}
