package org.dirigent.rules.judging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dirigent.rules.Assessment;
import org.dirigent.rules.OrderClass;
import org.dirigent.rules.book.BookCompiler;
import org.dirigent.rules.book.CompiledBook;
import org.dirigent.rules.book.NamesOfThings;
import org.dirigent.rules.book.PublishedBook;
import org.dirigent.rules.book.RuleBook;
import org.dirigent.workforce.Priority;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges the last contacts once by the published rules and once by others, and compares. */
@Component
public class DryRun {

  private static final int SHOWN = 200;
  private static final long UNPUBLISHED = 0;

  private final Judgements judgements;
  private final PublishedBook published;
  private final BookCompiler compiler;
  private final StandingRules standing;
  private final NamesOfThings names;

  DryRun(
      Judgements judgements,
      PublishedBook published,
      BookCompiler compiler,
      StandingRules standing,
      NamesOfThings names) {
    this.judgements = judgements;
    this.published = published;
    this.compiler = compiler;
    this.standing = standing;
    this.names = names;
  }

  /**
   * What would change.
   *
   * @param contacts how many were judged
   * @param changed how many of them would need something else
   * @param changes these, the newest first, at most 200
   */
  public record Report(int contacts, int changed, List<Change> changes) {}

  /** A contact that would need something else. */
  public record Change(
      UUID work, Instant arrivedAt, String channel, String page, Needs before, Needs after) {}

  /** What a contact needs, in names. */
  public record Needs(
      String queue,
      List<String> skills,
      Priority priority,
      @Nullable OrderClass orderClass,
      @Nullable Long answerWithinSeconds,
      @Nullable String preferredAgent,
      List<String> tags,
      @Nullable String topic,
      boolean autoReply,
      boolean setAside,
      List<String> tasks,
      List<String> rules,
      List<String> failed) {

    private Needs withoutReasons() {
      return new Needs(
          queue,
          skills,
          priority,
          orderClass,
          answerWithinSeconds,
          preferredAgent,
          tags,
          topic,
          autoReply,
          setAside,
          tasks,
          List.of(),
          List.of());
    }
  }

  /** Compares for the last contacts. */
  public Report of(RuleBook book, int contacts) {
    CompiledBook draft = compiler.compile(book).compiled();
    CompiledBook holds = published.current().compiled();
    List<Judgements.Judged> last = judgements.last(contacts);
    List<Change> changes = new ArrayList<>();
    for (Judgements.Judged judged : last) {
      Needs before = needs(judged, holds);
      Needs after = needs(judged, draft);
      if (!before.withoutReasons().equals(after.withoutReasons())) {
        changes.add(change(judged, before, after));
      }
    }
    return new Report(last.size(), changes.size(), changes.stream().limit(SHOWN).toList());
  }

  private static Change change(Judgements.Judged judged, Needs before, Needs after) {
    return new Change(
        judged.work(),
        judged.contact().arrivedAt(),
        judged.contact().channel().value(),
        judged.facts().contact().path(),
        before,
        after);
  }

  private Needs needs(Judgements.Judged judged, CompiledBook book) {
    Assessment needs = standing.complete(judged.contact(), book.judge(judged.facts()), UNPUBLISHED);
    Assessment.Effects effects = needs.because().effects();
    return new Needs(
        names.of(needs.queue()),
        needs.skills().stream().map(names::of).toList(),
        needs.priority(),
        needs.terms().orderClass().orElse(null),
        needs.terms().answerWithin().map(Duration::toSeconds).orElse(null),
        needs.preferred().map(preferred -> names.of(preferred.agent())).orElse(null),
        needs.because().labels().tags(),
        needs.because().labels().topic().orElse(null),
        effects.autoReply().isPresent(),
        effects.setAsideBy().isPresent(),
        effects.tasks().stream().map(task -> task.wish().title()).toList(),
        needs.because().rules(),
        needs.because().failed());
  }
}
