package org.dirigent.rules.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.Version;
import org.dirigent.rules.book.BookCompiler;
import org.dirigent.rules.book.BookProblem;
import org.dirigent.rules.book.CheckedBook;
import org.dirigent.rules.book.Draft;
import org.dirigent.rules.book.PublishedVersion;
import org.dirigent.rules.book.Publishing;
import org.dirigent.rules.book.RuleBook;
import org.dirigent.rules.book.RulesSettings;
import org.dirigent.rules.book.Shelf;
import org.dirigent.rules.book.TestRun;
import org.dirigent.rules.judging.DryRun;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The draft of the rules: read, saved, tried, published. */
@RestController
@RequestMapping("/api/rules")
@AllowedTo(Role.ADMINISTRATOR)
public class RulesEndpoint {

  private final Shelf shelf;
  private final Publishing publishing;
  private final BookCompiler compiler;
  private final DryRun dryRun;
  private final RulesSettings settings;
  private final TestRun tests;

  RulesEndpoint(
      Shelf shelf,
      Publishing publishing,
      BookCompiler compiler,
      DryRun dryRun,
      RulesSettings settings,
      TestRun tests) {
    this.shelf = shelf;
    this.publishing = publishing;
    this.compiler = compiler;
    this.dryRun = dryRun;
    this.settings = settings;
    this.tests = tests;
  }

  /**
   * The draft with what is wrong in it and how its tests come out.
   *
   * @param published the number of the version that holds
   * @param differs whether the draft says something else than that version
   * @param mayPublish whether the caller may publish it, as far as four eyes are asked for
   */
  record DraftView(
      RuleBook book,
      long version,
      @Nullable String changedBy,
      @Nullable Instant changedAt,
      long published,
      boolean differs,
      boolean mayPublish,
      List<BookProblem> problems,
      List<TestRun.Result> tests) {}

  /**
   * Why the draft is published.
   *
   * @param waitingToo whether work that waits is judged again; it is if nothing is said
   */
  record Publication(@NotBlank @Size(max = 500) String reason, @Nullable Boolean waitingToo) {

    Publishing.Publication meant() {
      return new Publishing.Publication(reason, !Boolean.FALSE.equals(waitingToo));
    }
  }

  /** The draft that all administrators share. */
  @GetMapping("/draft")
  ResponseEntity<DraftView> draft(@AuthenticationPrincipal SignedIn me) {
    return view(shelf.draft(), me);
  }

  /** Saves the draft; mistakes in it are told and do not hinder. */
  @PutMapping("/draft")
  ResponseEntity<DraftView> save(
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody RuleBook book,
      @AuthenticationPrincipal SignedIn me) {
    return view(publishing.save(Version.from(ifMatch), book, me), me);
  }

  /** Where the last contacts would have gone by the draft; only those that differ are listed. */
  @GetMapping("/draft/dry-run")
  DryRun.Report dryRun(@RequestParam(defaultValue = "200") @Min(1) @Max(1_000) int contacts) {
    return dryRun.of(shelf.draft().book(), contacts);
  }

  /** Publishes the draft; refused while it has mistakes or a test fails. */
  @PostMapping("/draft/publish")
  PublishedVersion publish(
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody Publication publication,
      @AuthenticationPrincipal SignedIn me) {
    return publishing.publish(Version.from(ifMatch), publication.meant(), me);
  }

  private ResponseEntity<DraftView> view(Draft draft, SignedIn me) {
    CheckedBook checked = compiler.compile(draft.book());
    long newest = shelf.newest();
    boolean mine = draft.authors().contains(me.id().value());
    var view =
        new DraftView(
            draft.book(),
            draft.version(),
            draft.changedBy(),
            draft.changedAt(),
            newest,
            !shelf.book(newest).orElseThrow().equals(draft.book()),
            !settings.fourEyes() || !mine,
            checked.problems(),
            tests.of(draft.book(), checked.compiled()));
    return ResponseEntity.ok().eTag(new Version(draft.version()).etag()).body(view);
  }
}
