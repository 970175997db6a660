package org.dirigent.routing.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.AgentView;
import org.dirigent.routing.Decision;
import org.dirigent.routing.Decision.RuledOut;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.ItemView;
import org.dirigent.routing.Outcome;
import org.dirigent.routing.Presence;
import org.dirigent.routing.QueueView;

/// What must be so at a point of a story, sentence by sentence.
final class Expectations {

  private final Stage stage;
  private final Cast cast;
  private final Phrases<Boolean> phrases = new Phrases<>();

  Expectations(Stage stage) {
    this.stage = stage;
    this.cast = stage.cast();
    answers();
    items();
    decisions();
    agents();
    queues();
  }

  void hold(String sentence) {
    boolean _ = phrases.understand(sentence);
  }

  private void on(String pattern, Consumer<Matcher> meaning) {
    phrases.does(pattern, meaning, true);
  }

  private void answers() {
    on("it is done", _ -> assertThat(stage.outcome()).isInstanceOf(Outcome.Decided.class));
    on(
        "it is the first answer again",
        _ -> assertThat(stage.outcome()).isInstanceOf(Outcome.DoneBefore.class));
    on("it is refused because (.+)", m -> assertThat(refusal()).contains(m.group(1)));
    on(
        "the next deadline is #",
        m -> assertThat(stage.nextDeadline()).contains(Cast.time(m.group(1))));
    on("there is no deadline", _ -> assertThat(stage.nextDeadline()).isEmpty());
  }

  private String refusal() {
    assertThat(stage.outcome()).isInstanceOf(Outcome.Rejected.class);
    return ((Outcome.Rejected) stage.outcome()).rejection().explanation();
  }

  private void items() {
    on("# is scheduled", m -> is(m, ItemView.Scheduled.class));
    on("# waits", m -> is(m, ItemView.Waiting.class));
    on("# waits at position (\\d+)", this::waitsAt);
    on(
        "# waits for # alone",
        m ->
            assertThat(is(m, ItemView.Waiting.class).reservation())
                .hasValueSatisfying(
                    kept -> assertThat(cast.name(kept.agent())).isEqualTo(m.group(2))));
    on(
        "# waits for anybody",
        m -> assertThat(is(m, ItemView.Waiting.class).reservation()).isEmpty());
    on(
        "# waits before everything",
        m -> assertThat(is(m, ItemView.Waiting.class).atBound()).isTrue());
    on(
        "# is offered to #",
        m -> assertThat(cast.name(is(m, ItemView.Offered.class).to())).isEqualTo(m.group(2)));
    on(
        "# is offered to # until #",
        m ->
            assertThat(is(m, ItemView.Offered.class))
                .extracting(offered -> cast.name(offered.to()), ItemView.Offered::expiresAt)
                .containsExactly(m.group(2), Cast.time(m.group(3))));
    on(
        "# is with #",
        m -> assertThat(cast.name(is(m, ItemView.Engaged.class).assignee())).isEqualTo(m.group(2)));
    on(
        "# is on hold with #",
        m -> assertThat(cast.name(is(m, ItemView.Held.class).assignee())).isEqualTo(m.group(2)));
    on(
        "# is wrapped up by #",
        m ->
            assertThat(cast.name(is(m, ItemView.WrappingUp.class).assignee()))
                .isEqualTo(m.group(2)));
    on(
        "# was (completed|abandoned|cancelled)",
        m -> assertThat(is(m, ItemView.Ended.class).how().words()).isEqualTo(m.group(2)));
    on(
        "# is expected to wait #",
        m ->
            assertThat(stage.view().waitEstimate(item(m), stage.now()))
                .contains(Cast.span(m.group(2))));
    on(
        "nobody can tell how long # will wait",
        m -> assertThat(stage.view().waitEstimate(item(m), stage.now())).isEmpty());
  }

  private void waitsAt(Matcher said) {
    assertThat(stage.view().countAhead(item(said))).contains(Integer.parseInt(said.group(2)) - 1);
    is(said, ItemView.Waiting.class);
  }

  private void decisions() {
    on(
        "# went to # because (.+)",
        m -> {
          Decision decision = stage.decision(item(m));
          assertThat(cast.name(decision.chosen().agent())).isEqualTo(m.group(2));
          assertThat(words(decision.decidedBy())).isEqualTo(m.group(3));
        });
    on("# could have had # too", m -> assertThat(runnersUp(m.group(2))).contains(m.group(1)));
    on(
        "# could not have # because (.+)",
        m -> assertThat(ruledOut(m.group(2), m.group(1))).contains(m.group(3)));
    on(
        "# widened by (\\d+)",
        m -> assertThat(stage.decision(item(m)).widened()).hasSize(Integer.parseInt(m.group(2))));
    on(
        "(\\d+) of those serving # were ruled out because (.+)",
        m ->
            assertThat(stage.decision(cast.item(m.group(2))).ruledOutCounts())
                .anySatisfy(
                    count -> {
                      assertThat(count.because().words()).isEqualTo(m.group(3));
                      assertThat(count.agents()).isEqualTo(Integer.parseInt(m.group(1)));
                    }));
  }

  private List<String> runnersUp(String item) {
    return stage.decision(cast.item(item)).runnersUp().stream()
        .map(each -> cast.name(each.agent()))
        .toList();
  }

  private Optional<String> ruledOut(String item, String agent) {
    return stage.decision(cast.item(item)).ruledOut().stream()
        .filter(each -> cast.name(each.agent()).equals(agent))
        .map(RuledOut::because)
        .map(because -> because.words())
        .findFirst();
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void agents() {
    on("# is available", m -> assertThat(agent(m).presence()).isEqualTo(new Presence.Available()));
    on("# is away", m -> assertThat(agent(m).presence()).isInstanceOf(Presence.Away.class));
    on("# is not responding", m -> assertThat(agent(m).notResponding()).isTrue());
    on("# responds", m -> assertThat(agent(m).notResponding()).isFalse());
    on("# is overcommitted", m -> assertThat(agent(m).overcommitted()).isTrue());
    on("# is not overcommitted", m -> assertThat(agent(m).overcommitted()).isFalse());
    on("# has nothing", m -> assertThat(has(m.group(1))).isEmpty());
    on(
        "# has (.+)",
        m -> assertThat(has(m.group(1))).containsExactlyElementsOf(Cast.words(m.group(2))));
    on("# is rung by nothing", m -> assertThat(agent(m).offer()).isEmpty());
  }

  private void queues() {
    on("queue # is open", m -> assertThat(queue(m).open()).isTrue());
    on("queue # is closed", m -> assertThat(queue(m).open()).isFalse());
    on(
        "queue # is (open|closed) until #",
        m -> {
          assertThat(queue(m).open()).isEqualTo("open".equals(m.group(2)));
          assertThat(queue(m).changesAt()).contains(Cast.time(m.group(3)));
        });
    on(
        "queue # counts (\\d+) waiting, (\\d+) offered, (\\d+) in hand",
        m ->
            assertThat(queue(m))
                .extracting(QueueView::waiting, QueueView::offered, QueueView::inHand)
                .containsExactly(number(m, 2), number(m, 3), number(m, 4)));
    on(
        "queue # lists (.+)",
        m ->
            assertThat(stage.view().waitingIn(cast.queue(m.group(1)), 10).stream().map(cast::name))
                .containsExactlyElementsOf(Cast.words(m.group(2))));
  }

  private static int number(Matcher said, int group) {
    return Integer.parseInt(said.group(group));
  }

  private List<String> has(String name) {
    return stage.view().itemsOf(cast.agent(name)).stream()
        .map(item -> cast.name(item.item()))
        .toList();
  }

  private ItemId item(Matcher said) {
    return cast.item(said.group(1));
  }

  private AgentView agent(Matcher said) {
    AgentId id = cast.agent(said.group(1));
    return stage.view().agent(id).orElseThrow();
  }

  private QueueView queue(Matcher said) {
    return stage.view().queue(cast.queue(said.group(1))).orElseThrow();
  }

  private <T extends ItemView> T is(Matcher said, Class<T> state) {
    ItemView item = stage.view().item(item(said)).orElseThrow();
    assertThat(item).isInstanceOf(state);
    return state.cast(item);
  }
}
