package org.dirigent.routing.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dirigent.routing.AgentCommand.Moment;
import org.dirigent.routing.AgentCommand.SetPresence;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.Calendar;
import org.dirigent.routing.ChannelName;
import org.dirigent.routing.ConfigurationCommand.RetireAgent;
import org.dirigent.routing.ConfigurationCommand.RetireQueue;
import org.dirigent.routing.ConfigurationCommand.SetCalendar;
import org.dirigent.routing.ItemCommand.Admit;
import org.dirigent.routing.ItemCommand.Assign;
import org.dirigent.routing.ItemCommand.Cancel;
import org.dirigent.routing.ItemCommand.Complete;
import org.dirigent.routing.ItemCommand.CustomerDropped;
import org.dirigent.routing.ItemCommand.CustomerLeft;
import org.dirigent.routing.ItemCommand.CustomerReturned;
import org.dirigent.routing.ItemCommand.EndContact;
import org.dirigent.routing.ItemCommand.Grant;
import org.dirigent.routing.ItemCommand.Hold;
import org.dirigent.routing.ItemCommand.Reassess;
import org.dirigent.routing.ItemCommand.Reprioritise;
import org.dirigent.routing.ItemCommand.Requeue;
import org.dirigent.routing.ItemCommand.SwitchChannel;
import org.dirigent.routing.ItemCommand.Take;
import org.dirigent.routing.ItemCommand.TransferToAgent;
import org.dirigent.routing.ItemCommand.TransferToQueue;
import org.dirigent.routing.ItemCommand.Unhold;
import org.dirigent.routing.LifeCommand.Resume;
import org.dirigent.routing.LifeCommand.Wake;
import org.dirigent.routing.OfferCommand.Accept;
import org.dirigent.routing.OfferCommand.Decline;
import org.dirigent.routing.Presence;
import org.dirigent.routing.Priority;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.ReasonCode;
import org.dirigent.routing.Terms;
import org.dirigent.routing.Tick;
import org.dirigent.routing.Urgency.OrderClass;

/// What can happen in a story, sentence by sentence. What is said behind the sentence, in columns
/// of its own, says more about it.
final class Happenings {

  private final Stage stage;
  private final Cast cast;
  private final Settings settings;
  private final Phrases<Boolean> phrases = new Phrases<>();
  private List<String> more = List.of();

  Happenings(Stage stage) {
    this.stage = stage;
    this.cast = stage.cast();
    this.settings = new Settings(cast);
    theWorld();
    agents();
    work();
    customers();
  }

  boolean understand(String sentence) {
    return phrases.understood(sentence);
  }

  void tell(String sentence, List<String> said) {
    more = said;
    boolean _ = phrases.understand(sentence);
  }

  private void on(String pattern, java.util.function.Consumer<java.util.regex.Matcher> meaning) {
    phrases.does(pattern, meaning, true);
  }

  private void theWorld() {
    on("time passes", _ -> stage.tell(new Wake()));
    on("the engine restarts", _ -> stage.tell(new Resume()));
    on(
        "the pool",
        _ ->
            stage.tell(
                new org.dirigent.routing.ConfigurationCommand.ConfigurePool(settings.pool(more))));
    on("channel #", m -> stage.channel(m.group(1), settings.channel(more)));
    on("queue #", m -> configure(stage.queue(m.group(1))));
    on("queue # is retired", m -> stage.tell(new RetireQueue(cast.queue(m.group(1)))));
    on(
        "queue # is open (.+)",
        m -> stage.tell(new SetCalendar(stage.queue(m.group(1)), hours(m.group(2)))));
  }

  private void configure(QueueId queue) {
    stage.queue(queue, settings.queue(stage.settings(queue), more));
  }

  private static Calendar hours(String said) {
    List<Calendar.Interval> intervals = new ArrayList<>();
    for (String interval : Cast.words(said)) {
      List<String> ends = Arrays.asList(interval.split("-"));
      intervals.add(new Calendar.Interval(Cast.time(ends.get(0)), Cast.time(ends.get(1))));
    }
    return new Calendar.OpenDuring(intervals);
  }

  private void agents() {
    on("# signs in", m -> signIn(cast.agent(m.group(1))));
    on("# changes", m -> configure(cast.agent(m.group(1))));
    on("# is retired", m -> stage.tell(new RetireAgent(cast.agent(m.group(1)))));
    on("# comes back", m -> wish(m.group(1), new Presence.Available(), Moment.NOW));
    on("# goes away", m -> wish(m.group(1), new Presence.Away(new ReasonCode(1)), Moment.NOW));
    on(
        "# goes away after work",
        m -> wish(m.group(1), new Presence.Away(new ReasonCode(1)), Moment.AFTER_CURRENT_WORK));
    on("# signs out", m -> wish(m.group(1), new Presence.Offline(), Moment.NOW));
    on(
        "# loses (desk|phone)",
        m ->
            stage.reach(
                cast.agent(m.group(1)), new org.dirigent.routing.Medium(m.group(2)), false));
    on(
        "# regains (desk|phone)",
        m ->
            stage.reach(cast.agent(m.group(1)), new org.dirigent.routing.Medium(m.group(2)), true));
    on(
        "# accepts #",
        m ->
            stage.tell(
                new Accept(
                    stage.offer(cast.item(m.group(2)), cast.agent(m.group(1))),
                    cast.agent(m.group(1)))));
    on(
        "# accepts # of #",
        m ->
            stage.tell(
                new Accept(
                    stage.offer(cast.item(m.group(2)), cast.agent(m.group(3))),
                    cast.agent(m.group(1)))));
    on(
        "# declines #",
        m ->
            stage.tell(
                new Decline(
                    stage.offer(cast.item(m.group(2)), cast.agent(m.group(1))),
                    cast.agent(m.group(1)),
                    new ReasonCode(7))));
  }

  private void signIn(AgentId agent) {
    configure(agent);
    stage.reach(agent, Stage.DESK, true);
    stage.reach(agent, Stage.PHONE, true);
    stage.tell(new SetPresence(agent, new Presence.Available(), Moment.NOW));
  }

  private void configure(AgentId agent) {
    stage.agent(agent, settings.agent(stage.settings(agent), more));
  }

  private void wish(String agent, Presence presence, Moment moment) {
    stage.tell(new SetPresence(cast.agent(agent), presence, moment));
  }

  private void work() {
    on("# takes #", m -> stage.tell(new Take(cast.item(m.group(2)), cast.agent(m.group(1)))));
    on("# holds #", m -> stage.tell(new Hold(cast.item(m.group(2)), cast.agent(m.group(1)))));
    on("# unholds #", m -> stage.tell(new Unhold(cast.item(m.group(2)), cast.agent(m.group(1)))));
    on(
        "# ends #",
        m -> stage.tell(new EndContact(cast.item(m.group(2)), cast.agent(m.group(1)), false)));
    on(
        "# ends # to wrap up",
        m -> stage.tell(new EndContact(cast.item(m.group(2)), cast.agent(m.group(1)), true)));
    on(
        "# completes #",
        m -> stage.tell(new Complete(cast.item(m.group(2)), cast.agent(m.group(1)))));
    on(
        "# puts # back",
        m -> stage.tell(new Requeue(cast.item(m.group(2)), cast.agent(m.group(1)))));
    on(
        "# passes # to queue #",
        m ->
            stage.tell(
                new TransferToQueue(
                    cast.item(m.group(2)),
                    cast.agent(m.group(1)),
                    stage.queue(m.group(3)),
                    new Wants(cast, settings).requirements(more))));
    on(
        "# passes # to # within #",
        m ->
            stage.tell(
                new TransferToAgent(
                    cast.item(m.group(2)),
                    cast.agent(m.group(1)),
                    cast.agent(m.group(3)),
                    Cast.span(m.group(4)))));
  }

  private void customers() {
    on("# arrives by #", m -> admit(m.group(1), m.group(2)));
    on(
        "# is reassessed to #",
        m -> stage.tell(new Reassess(cast.item(m.group(1)), wants(m.group(2)).needs())));
    on(
        "# gets priority (\\d+)",
        m ->
            stage.tell(
                new Reprioritise(
                    cast.item(m.group(1)), new Priority(Integer.parseInt(m.group(2))))));
    on(
        "# is promised an answer within #",
        m -> grant(m.group(1), new Terms(Optional.empty(), Optional.of(Cast.span(m.group(2))))));
    on(
        "# is put into strict class (\\d+)",
        m -> {
          OrderClass strict = new OrderClass.Strict(Integer.parseInt(m.group(2)));
          grant(m.group(1), new Terms(Optional.of(strict), Optional.empty()));
        });
    on("# is granted nothing", m -> grant(m.group(1), Terms.NONE));
    on(
        "# switches to #",
        m -> stage.tell(new SwitchChannel(cast.item(m.group(1)), new ChannelName(m.group(2)))));
    on(
        "# is assigned to #",
        m -> stage.tell(new Assign(cast.item(m.group(1)), cast.agent(m.group(2)))));
    on("# is cancelled", m -> stage.tell(new Cancel(cast.item(m.group(1)))));
    on("# hangs up", m -> stage.tell(new CustomerLeft(cast.item(m.group(1)))));
    on("# drops out", m -> stage.tell(new CustomerDropped(cast.item(m.group(1)))));
    on("# returns", m -> stage.tell(new CustomerReturned(cast.item(m.group(1)))));
  }

  private void grant(String item, Terms terms) {
    stage.tell(new Grant(cast.item(item), terms));
  }

  private void admit(String item, String channel) {
    Wants wants = wants(channel);
    Tick arrivedAt = wants.arrivedAt().orElse(stage.now());
    Optional<Tick> notBefore = wants.notBefore();
    stage.tell(new Admit(cast.item(item), wants.needs(), arrivedAt, notBefore));
  }

  private Wants wants(String channel) {
    return new Wants(cast, settings).read(stage, channel, more);
  }
}
