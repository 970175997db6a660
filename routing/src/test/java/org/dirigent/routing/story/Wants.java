package org.dirigent.routing.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.dirigent.routing.AgentSettings.Skill;
import org.dirigent.routing.ChannelName;
import org.dirigent.routing.Needs;
import org.dirigent.routing.Needs.Preference;
import org.dirigent.routing.Needs.Requirement;
import org.dirigent.routing.Priority;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.Tick;
import org.dirigent.routing.Ticks;

/// What a story says that an item wants: `in sales`, `needs german:4 for 20s`, `priority 5`,
/// `prefers ann as OWNER for 30s`, `arrived 08:55:00`, `not before 10:00:00`.
final class Wants {

  private final Cast cast;
  private final Settings settings;
  private final List<Requirement> requirements = new ArrayList<>();
  private Optional<QueueId> queue = Optional.empty();
  private ChannelName channel = new ChannelName("chat");
  private Priority priority = Priority.ORDINARY;
  private Optional<Preference> preference = Optional.empty();
  private Optional<Tick> arrivedAt = Optional.empty();
  private Optional<Tick> notBefore = Optional.empty();

  Wants(Cast cast, Settings settings) {
    this.cast = cast;
    this.settings = settings;
  }

  Wants read(Stage stage, String channelName, List<String> said) {
    channel = new ChannelName(channelName);
    queue = Optional.of(stage.queue("service"));
    Phrases<Boolean> phrases =
        phrases().does("in #", m -> queue = Optional.of(stage.queue(m.group(1))), true);
    said.forEach(phrases::understand);
    return this;
  }

  List<Requirement> requirements(List<String> said) {
    said.forEach(phrases()::understand);
    return requirements;
  }

  Needs needs() {
    return new Needs(queue.orElseThrow(), channel, requirements, priority, preference);
  }

  Optional<Tick> arrivedAt() {
    return arrivedAt;
  }

  Optional<Tick> notBefore() {
    return notBefore;
  }

  private Phrases<Boolean> phrases() {
    return new Phrases<Boolean>()
        .does("needs # for #", m -> require(m.group(1), Optional.of(Cast.span(m.group(2)))), true)
        .does("needs #", m -> require(m.group(1), Optional.empty()), true)
        .does("priority (\\d+)", m -> priority = new Priority(Integer.parseInt(m.group(1))), true)
        .does("prefers #( as #)?( for #)?", this::prefer, true)
        .does("arrived #", m -> arrivedAt = Optional.of(Cast.time(m.group(1))), true)
        .does("not before #", m -> notBefore = Optional.of(Cast.time(m.group(1))), true);
  }

  private void require(String said, Optional<Ticks> expiresAfter) {
    Skill skill = settings.skill(said);
    requirements.add(new Requirement(skill.skill(), skill.level(), expiresAfter));
  }

  private void prefer(Matcher said) {
    String why = said.group(3) == null ? "LAST_AGENT" : said.group(3);
    preference =
        Optional.of(
            new Preference(
                cast.agent(said.group(1)),
                Preference.Why.valueOf(why),
                Optional.ofNullable(said.group(5)).map(Cast::span)));
  }
}
