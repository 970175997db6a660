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
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.Version;
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
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Publishing(
      Shelf shelf,
      BookCompiler compiler,
      PublishedBook published,
      RulesSettings settings,
      AuditLog audit,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.shelf = shelf;
    this.compiler = compiler;
    this.published = published;
    this.settings = settings;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
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

  /** Publishes the draft; from then on new contacts are judged by it. */
  public PublishedVersion publish(Version based, String reason, SignedIn me) {
    PublishedVersion version =
        inTransaction(
            () -> {
              Draft draft = shelf.lockedDraft();
              based.mustBe(draft.version());
              mayPublish(draft, me);
              mustBeRight(draft.book());
              PublishedVersion made = add(draft.book(), reason, null, me);
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
  public PublishedVersion restore(long number, String reason, SignedIn me) {
    PublishedVersion version =
        inTransaction(
            () -> {
              shelf.lockedDraft();
              RuleBook book =
                  shelf
                      .book(number)
                      .orElseThrow(
                          () -> Problems.NOT_FOUND.because("There is no version " + number + "."));
              return add(book, reason, number, me);
            });
    published.published();
    return version;
  }

  private PublishedVersion add(RuleBook book, String reason, @Nullable Long restored, SignedIn me) {
    long before = shelf.newest();
    RuleBook holds = shelf.book(before).orElseThrow();
    if (holds.equals(book)) {
      throw RuleProblems.NOTHING_NEW.because(
          "Version " + before + " says the same. Change the draft first.");
    }
    var version =
        new PublishedVersion(
            before + 1, reason, me.displayName(), clock.instant(), restored, book.rules().size());
    shelf.add(version, book, me.id().value());
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
        TestRun.of(book, checked.compiled()).stream().filter(test -> !test.passed()).toList();
    if (!failed.isEmpty()) {
      throw RuleProblems.TESTS_FAIL
          .because("%d tests fail; none of the rules was published.".formatted(failed.size()))
          .at(failed.stream().limit(NAMED).map(Publishing::field).toArray(FieldProblem[]::new));
    }
  }

  private static FieldProblem field(BookProblem problem) {
    String place = problem.row() == null ? "" : ".table.rows[" + problem.row() + "]";
    return new FieldProblem(
        "rules[" + problem.rule() + "]" + place,
        problem.mistake().code(),
        problem.mistake().message().en() + ". " + problem.mistake().remedy().en());
  }

  private static FieldProblem field(TestRun.Result test) {
    return new FieldProblem(test.name(), "test-fails", String.join(", ", test.wrong()));
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(_ -> work.get()));
  }
}
