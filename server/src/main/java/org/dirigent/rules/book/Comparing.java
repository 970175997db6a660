package org.dirigent.rules.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dirigent.rules.OrderClass;
import org.dirigent.rules.TaskWish;
import org.dirigent.rules.book.TestRun.Difference;
import org.dirigent.workforce.Priority;
import org.dirigent.workforce.RequiredSkill;
import org.jspecify.annotations.Nullable;

/** Holds what rules said of a contact against what a test expects of them. */
final class Comparing {

  private final NamesOfThings names;
  private final Finding found;
  private final List<Difference> differences = new ArrayList<>();

  Comparing(NamesOfThings names, Finding found) {
    this.names = names;
    this.found = found;
  }

  /** Where they differ, in the order of the editor. */
  List<Difference> with(RuleTest.Expected expected) {
    Outcome said = found.outcome();
    same("queue", expected.queueId(), said.queueId(), names::of);
    same("priority", expected.priority(), said.priority(), Priority::code);
    same("class", expected.orderClass(), said.orderClass(), OrderClass::code);
    same("promise", expected.answerWithinSeconds(), said.answerWithinSeconds(), Object::toString);
    same("agent", expected.preferredAgentId(), said.preferredAgentId(), names::of);
    same(
        "autoReply", expected.autoReplyTemplateId(), said.autoReplyTemplateId(), names::ofTemplate);
    same("topic", blankAsNone(expected.topic()), said.topic(), Function.identity());
    all("skills", levels(expected.skills()), levels(said.skills()));
    all("tags", expected.tags(), said.tags());
    same("setAside", expected.setAside(), Boolean.TRUE.equals(said.setAside()), Object::toString);
    all("task", one(expected.task()), said.tasks().stream().map(TaskWish::title).toList());
    decided(blankAsNone(expected.rule()));
    return differences;
  }

  private <T> void same(
      String what, @Nullable T expected, @Nullable T got, Function<T, String> name) {
    if (expected != null && !expected.equals(got)) {
      differences.add(
          new Difference(what, name.apply(expected), got == null ? "" : name.apply(got)));
    }
  }

  private void all(String what, Collection<String> expected, Collection<String> got) {
    if (!got.containsAll(expected)) {
      differences.add(new Difference(what, String.join(", ", expected), String.join(", ", got)));
    }
  }

  private void decided(@Nullable String rule) {
    boolean named =
        rule == null
            || found.decidedBy().stream()
                .anyMatch(name -> name.equals(rule) || name.startsWith(rule + " #"));
    if (!named) {
      differences.add(
          new Difference(
              "rule", Objects.requireNonNull(rule), String.join(", ", found.decidedBy())));
    }
  }

  private List<String> levels(Collection<RequiredSkill> skills) {
    return skills.stream().map(names::of).collect(Collectors.toList());
  }

  private static List<String> one(@Nullable String text) {
    String given = blankAsNone(text);
    return given == null ? List.of() : List.of(given);
  }

  private static @Nullable String blankAsNone(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
