package org.dirigent.routing.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dirigent.routing.Needs;
import org.dirigent.routing.Plan;
import org.dirigent.routing.Priority;
import org.dirigent.routing.QueueSettings;
import org.dirigent.routing.Terms;
import org.dirigent.routing.Tick;
import org.dirigent.routing.Ticks;
import org.dirigent.routing.Urgency;
import org.dirigent.routing.Urgency.OrderClass;
import org.dirigent.routing.state.Item;
import org.dirigent.routing.state.Queue;

/// Decides, once for each time an item enters a queue, when what will happen to it there. The
/// formula of its place is told in [Urgency]. All spans count in open time of the queue.
final class Planning {

  private Planning() {}

  /// @param born from when on its age counts: its first arrival, or the moment it was scheduled for
  /// @param entered when it enters the queue, from when on requirements and help count
  static Plan plan(Queue queue, Needs needs, Terms terms, Tick born, Tick entered) {
    return new Plan(
        place(queue, needs.priority(), terms, born),
        requirements(queue, needs.requirements(), entered),
        needs.preference().map(preference -> reservation(queue, preference, entered)),
        queue.settings().overflow().map(overflow -> help(queue, overflow, entered)));
  }

  static Plan.Place place(Queue queue, Priority priority, Terms terms, Tick born) {
    Urgency urgency = queue.settings().urgency();
    OrderClass orderClass = terms.orderClass().orElse(urgency.orderClass());
    Optional<Tick> bound =
        switch (orderClass) {
          case OrderClass.Strict _ -> Optional.empty();
          case OrderClass.Ageing ageing ->
              Optional.of(queue.calendar().openTimeAfter(born, ageing.bound()));
        };
    Tick due =
        terms
            .answerWithin()
            .or(urgency::answerWithin)
            .map(within -> queue.calendar().openTimeAfter(born, within))
            .orElse(bound.orElse(born));
    return new Plan.Place(orderClass.rank(), due.value() - headStart(urgency, priority), bound);
  }

  /// The same place but for its priority.
  static Plan.Place reprioritised(Item item, Priority priority) {
    Urgency urgency = item.queue().settings().urgency();
    Plan.Place place = item.place();
    long key =
        place.key() + headStart(urgency, item.needs().priority()) - headStart(urgency, priority);
    return new Plan.Place(place.rank(), key, place.bound());
  }

  /// Back into the same queue: everything runs on as if it had never left.
  static Plan again(Item item) {
    Plan plan = item.plan();
    return new Plan(item.place(), plan.requirements(), Optional.empty(), plan.overflow());
  }

  /// As [#again], but kept for that agent for a while.
  static Plan keptFor(Item item, Needs.Preference preference, Tick entered) {
    Plan plan = again(item);
    Plan.Reservation reservation = reservation(item.queue(), preference, entered);
    return new Plan(plan.place(), plan.requirements(), Optional.of(reservation), plan.overflow());
  }

  private static long headStart(Urgency urgency, Priority priority) {
    return priority.value() * urgency.headStart().value();
  }

  private static List<Plan.Timed> requirements(
      Queue queue, List<Needs.Requirement> requirements, Tick entered) {
    List<Plan.Timed> timed = new ArrayList<>(requirements.size());
    for (Needs.Requirement each : requirements) {
      Optional<Tick> until =
          each.expiresAfter().map(after -> queue.calendar().openTimeAfter(entered, after));
      timed.add(new Plan.Timed(each.skill(), each.atLeast(), until));
    }
    return timed;
  }

  private static Plan.Reservation reservation(
      Queue queue, Needs.Preference preference, Tick entered) {
    Ticks within = preference.within().orElse(queue.settings().offering().preferredFor());
    return new Plan.Reservation(
        preference.agent(), queue.calendar().openTimeAfter(entered, within));
  }

  private static Plan.Helped help(Queue queue, QueueSettings.Overflow overflow, Tick entered) {
    return new Plan.Helped(
        overflow.to(), queue.calendar().openTimeAfter(entered, overflow.after()));
  }
}
