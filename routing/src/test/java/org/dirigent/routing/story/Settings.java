package org.dirigent.routing.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dirigent.routing.AgentSettings;
import org.dirigent.routing.AgentSettings.ChannelCap;
import org.dirigent.routing.AgentSettings.Skill;
import org.dirigent.routing.ChannelName;
import org.dirigent.routing.ChannelSettings;
import org.dirigent.routing.Medium;
import org.dirigent.routing.Offering;
import org.dirigent.routing.Offering.NoAnswer;
import org.dirigent.routing.Offering.TieBreaker;
import org.dirigent.routing.PoolSettings;
import org.dirigent.routing.QueueSettings;
import org.dirigent.routing.QueueSettings.Overflow;
import org.dirigent.routing.Urgency;
import org.dirigent.routing.Urgency.OrderClass;
import org.dirigent.routing.WrapUp;

/// How queues, agents, channels and the pool are described in a story.
final class Settings {

  private final Cast cast;

  Settings(Cast cast) {
    this.cast = cast;
  }

  QueueSettings queue(QueueSettings start, List<String> said) {
    return said(queues(), start, said);
  }

  AgentSettings agent(AgentSettings start, List<String> said) {
    return said(agents(), start, said);
  }

  ChannelSettings channel(List<String> said) {
    return said(channels(), new ChannelSettings(0, List.of(Stage.DESK), false), said);
  }

  PoolSettings pool(List<String> said) {
    return said(pools(), PoolSettings.standard(), said);
  }

  private static <T> T said(Phrases<UnaryOperator<T>> phrases, T start, List<String> said) {
    T settings = start;
    for (String phrase : said) {
      settings = phrases.understand(phrase).apply(settings);
    }
    return settings;
  }

  private Phrases<UnaryOperator<QueueSettings>> queues() {
    return new Phrases<UnaryOperator<QueueSettings>>()
        .on(
            "promises #",
            m ->
                urgency(
                    u ->
                        new Urgency(
                            u.orderClass(), u.headStart(), Optional.of(Cast.span(m.group(1))))))
        .on(
            "head start #",
            m -> urgency(u -> new Urgency(u.orderClass(), Cast.span(m.group(1)), u.answerWithin())))
        .on(
            "strict class (\\d+)",
            m -> ordered(new OrderClass.Strict(Integer.parseInt(m.group(1)))))
        .on(
            "class (\\d+) bound #",
            m ->
                ordered(new OrderClass.Ageing(Integer.parseInt(m.group(1)), Cast.span(m.group(2)))))
        .on(
            "rings #",
            m ->
                offering(
                    o ->
                        new Offering(
                            Cast.span(m.group(1)), o.noAnswer(), o.preferredFor(), o.selection())))
        .on(
            "keeps for preferred #",
            m ->
                offering(
                    o ->
                        new Offering(
                            o.timeout(), o.noAnswer(), Cast.span(m.group(1)), o.selection())))
        .on(
            "no answer is no fault",
            _ ->
                offering(
                    o ->
                        new Offering(
                            o.timeout(),
                            NoAnswer.STAYS_AVAILABLE,
                            o.preferredFor(),
                            o.selection())))
        .on(
            "chooses (.+)",
            m ->
                offering(
                    o ->
                        new Offering(
                            o.timeout(), o.noAnswer(), o.preferredFor(), tieBreakers(m.group(1)))))
        .on("wrap-up (.+)", m -> q -> q.with(wrapUp(m.group(1))))
        .on(
            "overflows to # after #",
            m -> q -> q.with(new Overflow(cast.queue(m.group(1)), Cast.span(m.group(2)))));
  }

  private static UnaryOperator<QueueSettings> urgency(UnaryOperator<Urgency> change) {
    return queue -> queue.with(change.apply(queue.urgency()));
  }

  private static UnaryOperator<QueueSettings> ordered(OrderClass orderClass) {
    return urgency(u -> new Urgency(orderClass, u.headStart(), u.answerWithin()));
  }

  private static UnaryOperator<QueueSettings> offering(UnaryOperator<Offering> change) {
    return queue -> queue.with(change.apply(queue.offering()));
  }

  private static List<TieBreaker> tieBreakers(String said) {
    return Cast.words(said).stream()
        .map(word -> TieBreaker.valueOf(word.replace(' ', '_').toUpperCase(java.util.Locale.ROOT)))
        .toList();
  }

  private static WrapUp wrapUp(String said) {
    return new Phrases<WrapUp>()
        .on("none", _ -> new WrapUp.None())
        .on("on request", _ -> new WrapUp.OnRequest())
        .on("mandatory", _ -> new WrapUp.Mandatory())
        .on("at most #", m -> new WrapUp.Timed(Cast.span(m.group(1))))
        .on("exactly #", m -> new WrapUp.TimedForced(Cast.span(m.group(1))))
        .understand(said);
  }

  private Phrases<UnaryOperator<AgentSettings>> agents() {
    return new Phrases<UnaryOperator<AgentSettings>>()
        .on(
            "speaks (.+)",
            m ->
                a ->
                    new AgentSettings(
                        skills(m.group(1)), a.queues(), a.budget(), a.caps(), a.offerTimePercent()))
        .on(
            "serves (.+)",
            m ->
                a ->
                    new AgentSettings(
                        a.skills(),
                        Cast.words(m.group(1)).stream().map(cast::queue).toList(),
                        a.budget(),
                        a.caps(),
                        a.offerTimePercent()))
        .on(
            "budget (\\d+)",
            m ->
                a ->
                    new AgentSettings(
                        a.skills(),
                        a.queues(),
                        Integer.parseInt(m.group(1)),
                        a.caps(),
                        a.offerTimePercent()))
        .on(
            "at most (\\d+) #",
            m ->
                a ->
                    new AgentSettings(
                        a.skills(),
                        a.queues(),
                        a.budget(),
                        and(a.caps(), m.group(2), m.group(1)),
                        a.offerTimePercent()))
        .on(
            "rings (\\d+)%",
            m ->
                a ->
                    new AgentSettings(
                        a.skills(),
                        a.queues(),
                        a.budget(),
                        a.caps(),
                        Integer.parseInt(m.group(1))));
  }

  private List<Skill> skills(String said) {
    return Cast.words(said).stream().map(this::skill).toList();
  }

  /// `german:4`; without a level it is 3.
  Skill skill(String said) {
    List<String> parts = Arrays.asList(said.split(":"));
    int level = parts.size() == 1 ? 3 : Integer.parseInt(parts.get(1));
    return new Skill(cast.skill(parts.get(0)), level);
  }

  private static List<ChannelCap> and(List<ChannelCap> caps, String channel, String atMost) {
    List<ChannelCap> more = new ArrayList<>(caps);
    more.add(new ChannelCap(new ChannelName(channel), Integer.parseInt(atMost)));
    return more;
  }

  private static Phrases<UnaryOperator<ChannelSettings>> channels() {
    return new Phrases<UnaryOperator<ChannelSettings>>()
        .on(
            "costs (\\d+)",
            m ->
                c ->
                    new ChannelSettings(Integer.parseInt(m.group(1)), c.needs(), c.interruptible()))
        .on(
            "needs (.+)",
            m ->
                c ->
                    new ChannelSettings(
                        c.cost(),
                        Cast.words(m.group(1)).stream().map(Medium::new).toList(),
                        c.interruptible()))
        .on("interruptible", _ -> c -> new ChannelSettings(c.cost(), c.needs(), true));
  }

  private static Phrases<UnaryOperator<PoolSettings>> pools() {
    return new Phrases<UnaryOperator<PoolSettings>>()
        .on(
            "offer grace #",
            m ->
                p ->
                    new PoolSettings(
                        Cast.span(m.group(1)),
                        p.workGrace(),
                        p.customerGrace(),
                        p.refusalPause(),
                        p.estimateWindow(),
                        p.maxItems()))
        .on(
            "work grace #",
            m ->
                p ->
                    new PoolSettings(
                        p.offerGrace(),
                        Cast.span(m.group(1)),
                        p.customerGrace(),
                        p.refusalPause(),
                        p.estimateWindow(),
                        p.maxItems()))
        .on(
            "customer grace #",
            m ->
                p ->
                    new PoolSettings(
                        p.offerGrace(),
                        p.workGrace(),
                        Cast.span(m.group(1)),
                        p.refusalPause(),
                        p.estimateWindow(),
                        p.maxItems()))
        .on(
            "refusal pause #",
            m ->
                p ->
                    new PoolSettings(
                        p.offerGrace(),
                        p.workGrace(),
                        p.customerGrace(),
                        Cast.span(m.group(1)),
                        p.estimateWindow(),
                        p.maxItems()))
        .on(
            "at most (\\d+) items",
            m ->
                p ->
                    new PoolSettings(
                        p.offerGrace(),
                        p.workGrace(),
                        p.customerGrace(),
                        p.refusalPause(),
                        p.estimateWindow(),
                        Integer.parseInt(m.group(1))));
  }
}
