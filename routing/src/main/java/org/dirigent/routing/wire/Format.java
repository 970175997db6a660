package org.dirigent.routing.wire;

import java.util.List;
import java.util.SortedMap;
import org.dirigent.routing.AgentCommand;
import org.dirigent.routing.AgentEvent;
import org.dirigent.routing.Calendar;
import org.dirigent.routing.Command;
import org.dirigent.routing.ConfigurationCommand;
import org.dirigent.routing.ConfigurationEvent;
import org.dirigent.routing.ItemCommand;
import org.dirigent.routing.ItemEvent;
import org.dirigent.routing.LifeCommand;
import org.dirigent.routing.LifeEvent;
import org.dirigent.routing.OfferCommand;
import org.dirigent.routing.OfferEvent;
import org.dirigent.routing.Presence;
import org.dirigent.routing.QueueEvent;
import org.dirigent.routing.RoutingEvent;
import org.dirigent.routing.Urgency.OrderClass;
import org.dirigent.routing.WrapUp;
import org.dirigent.routing.state.StateImage;

/// What is on the wire in version [#VERSION]: which fact, command or choice has which number, by
/// its position in these lists. They only grow. A fact that comes to mean something else, or gets
/// another shape, becomes a new one at the end, and the old one stays readable.
///
/// Never changes once made, so any thread may use it.
public final class Format {

  /// The first byte of everything written.
  public static final int VERSION = 1;

  private static final List<Class<?>> EVENTS =
      List.of(
          ConfigurationEvent.PoolConfigured.class,
          ConfigurationEvent.ChannelConfigured.class,
          ConfigurationEvent.QueueConfigured.class,
          ConfigurationEvent.QueueRetired.class,
          ConfigurationEvent.CalendarSet.class,
          ConfigurationEvent.AgentConfigured.class,
          ConfigurationEvent.AgentRetired.class,
          QueueEvent.QueueOpened.class,
          QueueEvent.QueueClosed.class,
          ItemEvent.ItemAdmitted.class,
          ItemEvent.ItemDue.class,
          ItemEvent.ItemReassessed.class,
          ItemEvent.ItemReprioritised.class,
          ItemEvent.ItemWidened.class,
          ItemEvent.ItemOverflowed.class,
          ItemEvent.BoundReached.class,
          ItemEvent.ReservationEnded.class,
          ItemEvent.RefusalsForgiven.class,
          ItemEvent.RefusalsUpheld.class,
          ItemEvent.CustomerConnectionLost.class,
          ItemEvent.CustomerConnectionBack.class,
          ItemEvent.ItemAssigned.class,
          ItemEvent.ItemHeld.class,
          ItemEvent.ItemUnheld.class,
          ItemEvent.ChannelSwitched.class,
          ItemEvent.ItemRequeued.class,
          ItemEvent.WrapUpStarted.class,
          ItemEvent.ItemCompleted.class,
          ItemEvent.ItemAbandoned.class,
          ItemEvent.ItemCancelled.class,
          OfferEvent.ItemOffered.class,
          OfferEvent.OfferAccepted.class,
          OfferEvent.OfferDeclined.class,
          OfferEvent.OfferTimedOut.class,
          OfferEvent.OfferWithdrawn.class,
          AgentEvent.PresenceChanged.class,
          AgentEvent.PresenceAnnounced.class,
          AgentEvent.ReachabilityChanged.class,
          LifeEvent.Resumed.class,
          ItemEvent.TermsGranted.class);

  private static final List<Class<?>> COMMANDS =
      List.of(
          ConfigurationCommand.ConfigurePool.class,
          ConfigurationCommand.ConfigureChannel.class,
          ConfigurationCommand.ConfigureQueue.class,
          ConfigurationCommand.RetireQueue.class,
          ConfigurationCommand.SetCalendar.class,
          ConfigurationCommand.ConfigureAgent.class,
          ConfigurationCommand.RetireAgent.class,
          ItemCommand.Admit.class,
          ItemCommand.Reassess.class,
          ItemCommand.Reprioritise.class,
          ItemCommand.CustomerLeft.class,
          ItemCommand.CustomerDropped.class,
          ItemCommand.CustomerReturned.class,
          ItemCommand.Cancel.class,
          ItemCommand.Hold.class,
          ItemCommand.Unhold.class,
          ItemCommand.EndContact.class,
          ItemCommand.Complete.class,
          ItemCommand.SwitchChannel.class,
          ItemCommand.TransferToQueue.class,
          ItemCommand.TransferToAgent.class,
          ItemCommand.Requeue.class,
          ItemCommand.Take.class,
          ItemCommand.Assign.class,
          OfferCommand.Accept.class,
          OfferCommand.Decline.class,
          AgentCommand.SetPresence.class,
          AgentCommand.ReportReachability.class,
          LifeCommand.Wake.class,
          LifeCommand.Resume.class,
          ItemCommand.Grant.class);

  private static final List<Family> FAMILIES =
      List.of(
          new Family(RoutingEvent.class, EVENTS),
          new Family(Command.class, COMMANDS),
          new Family(Calendar.class, List.of(Calendar.AlwaysOpen.class, Calendar.OpenDuring.class)),
          new Family(OrderClass.class, List.of(OrderClass.Strict.class, OrderClass.Ageing.class)),
          new Family(
              Presence.class,
              List.of(Presence.Available.class, Presence.Away.class, Presence.Offline.class)),
          new Family(
              WrapUp.class,
              List.of(
                  WrapUp.None.class,
                  WrapUp.OnRequest.class,
                  WrapUp.Mandatory.class,
                  WrapUp.Timed.class,
                  WrapUp.TimedForced.class)));

  public static final Format CURRENT = new Format();

  private final Forms forms = new Forms(FAMILIES);
  private final Form event = forms.of(RoutingEvent.class);
  private final Form events = new SimpleForms.ListForm(event);
  private final Form command = forms.of(Command.class);
  private final Form state = forms.of(StateImage.class);

  private Format() {}

  public byte[] write(List<RoutingEvent> run) {
    return write(run, events);
  }

  public byte[] write(Command one) {
    return write(one, command);
  }

  public byte[] write(StateImage image) {
    return write(image, state);
  }

  /// The cast holds: the form makes members of the family only.
  @SuppressWarnings("unchecked")
  public List<RoutingEvent> readEvents(byte[] bytes) {
    return (List<RoutingEvent>) read(bytes, events);
  }

  public Command readCommand(byte[] bytes) {
    return (Command) read(bytes, command);
  }

  public StateImage readState(byte[] bytes) {
    return (StateImage) read(bytes, state);
  }

  /// What each name on the wire stands for.
  public SortedMap<String, String> definitions() {
    return forms.definitions();
  }

  private static byte[] write(Object value, Form form) {
    ByteSink out = new ByteSink();
    out.put(VERSION);
    form.write(value, out);
    return out.toBytes();
  }

  private static Object read(byte[] bytes, Form form) {
    ByteSource in = new ByteSource(bytes);
    int version = in.next();
    if (version != VERSION) {
      throw in.malformed("version " + VERSION, "version " + version);
    }
    Object value = form.read(in);
    in.expectEnd();
    return value;
  }
}
