package org.dirigent.dispatch.intake;

import java.util.stream.Collectors;
import org.dirigent.rules.Assessment;
import org.dirigent.workforce.RequiredSkill;

/** What an assessment comes to for the engine, as one line that can be compared. */
final class Needed {

  private Needed() {}

  static String of(Assessment assessment) {
    return String.join(
        " ",
        assessment.queue().toString(),
        assessment.priority().code(),
        assessment.terms().orderClass().map(Enum::name).orElse("-"),
        assessment.terms().answerWithin().map(Object::toString).orElse("-"),
        assessment.preferred().map(preferred -> preferred.agent().toString()).orElse("-"),
        assessment.skills().stream().map(Needed::of).sorted().collect(Collectors.joining(",")));
  }

  private static String of(RequiredSkill skill) {
    return skill.skillId() + ":" + skill.minLevel() + ":" + skill.relaxAfterSeconds();
  }
}
