package org.dirigent.routing.state;

import java.util.List;
import java.util.Optional;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.AgentSettings;
import org.dirigent.routing.Calendar;
import org.dirigent.routing.ChannelName;
import org.dirigent.routing.ChannelSettings;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.ItemState;
import org.dirigent.routing.ItemView;
import org.dirigent.routing.Medium;
import org.dirigent.routing.Needs;
import org.dirigent.routing.OfferView;
import org.dirigent.routing.Plan;
import org.dirigent.routing.PoolSettings;
import org.dirigent.routing.Presence;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.QueueSettings;
import org.dirigent.routing.Terms;
import org.dirigent.routing.Tick;

/// The state proper as a value, without anything that follows from it. Two engines are in the same
/// state if and only if their images are equal. Moments that never come are [Timer#NEVER].
public record StateImage(
    Tick now,
    long configurationVersion,
    PoolSettings pool,
    List<Medium> media,
    List<ChannelImage> channels,
    List<QueueImage> queues,
    List<AgentImage> agents,
    List<ItemImage> items,
    OffersImage offers,
    List<ItemView.Ended> ended) {

  public record ChannelImage(ChannelName name, ChannelSettings settings) {}

  public record QueueImage(
      QueueId id,
      QueueSettings settings,
      long version,
      boolean retired,
      Calendar calendar,
      boolean open,
      long nextChange,
      List<Tick> assignments) {}

  public record AgentImage(
      AgentId id,
      AgentSettings settings,
      boolean retired,
      Presence presence,
      Optional<Presence> announced,
      boolean notResponding,
      long idleSince,
      long reachable,
      List<Long> lostSince,
      List<ItemId> items) {}

  public record ItemImage(
      ItemId id,
      Tick arrivedAt,
      Needs needs,
      Terms terms,
      ItemState state,
      long since,
      long notBefore,
      long graceEnds,
      Optional<AgentId> assignee,
      long wrapUpEnds,
      boolean wrapUpFixed,
      WaitImage waiting) {}

  public record WaitImage(
      Plan plan,
      Plan.Place place,
      boolean atBound,
      List<Plan.Timed> requirements,
      List<Plan.Timed> expired,
      Optional<QueueId> helpedBy,
      boolean reserved,
      List<AgentId> refusedBy,
      long nextReview) {}

  public record OffersImage(long made, List<OfferView.Open> open, List<OfferView.Closed> closed) {}
}
