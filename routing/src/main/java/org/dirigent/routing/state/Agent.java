package org.dirigent.routing.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dirigent.routing.AgentId;
import org.dirigent.routing.AgentSettings;
import org.dirigent.routing.AgentSettings.ChannelCap;
import org.dirigent.routing.Presence;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.SkillId;
import org.jspecify.annotations.Nullable;

/// An agent: what they can do, whether they want and can be reached, what they have.
public final class Agent extends Timer {

  private final AgentId id;
  private final int index;

  AgentSettings settings;
  boolean retired;
  Presence presence = new Presence.Offline();
  @Nullable Presence announced;
  boolean notResponding;
  private Duty duty = Duty.OFFLINE;
  long idleSince;
  boolean unsettled;

  /// The media on which they are reachable, as bits, and since when they are not, one per medium.
  long reachable;

  long[] lostSince = new long[0];

  final List<Item> items = new ArrayList<>();
  @Nullable OpenOffer offer;

  /// Items kept for this agent alone.
  final ItemRow reserved = new ItemRow();

  final Bits lines = new Bits();
  final Load load = new Load();

  private long[] queues = {};
  private long[] skills = {};
  private int[] levels = {};

  /// How many items they may have, by channel.
  private int[] caps = {};

  private long workGrace;
  private long offerGrace;

  Agent(AgentId id, int index, AgentSettings settings) {
    this.id = id;
    this.index = index;
    this.settings = settings;
    configure(settings);
  }

  public AgentId id() {
    return id;
  }

  public int index() {
    return index;
  }

  public AgentSettings settings() {
    return settings;
  }

  public boolean retired() {
    return retired;
  }

  public Presence presence() {
    return presence;
  }

  public @Nullable Presence announced() {
    return announced;
  }

  public boolean notResponding() {
    return notResponding;
  }

  public long idleSince() {
    return idleSince;
  }

  public long reachable() {
    return reachable;
  }

  public boolean reachableFor(Channel channel) {
    return (channel.media & ~reachable) == 0;
  }

  public List<Item> items() {
    return items;
  }

  public @Nullable OpenOffer offer() {
    return offer;
  }

  public ItemRow reserved() {
    return reserved;
  }

  /// The lines whose items they may take, by index.
  public Bits lines() {
    return lines;
  }

  public Load load() {
    return load;
  }

  public boolean hasWork() {
    return offer != null || !items.isEmpty();
  }

  /// Whether somebody may wait for them: signed in and reachable, be they busy or away for a
  /// moment.
  public boolean thereFor(Channel channel) {
    return !retired && !(presence instanceof Presence.Offline) && reachableFor(channel);
  }

  public Duty duty() {
    return duty;
  }

  /// Takes over what retirement, wish and silence say together; tells whether that changed
  /// anything.
  boolean changesDuty() {
    Duty before = duty;
    duty = dutyNow();
    return duty != before;
  }

  private Duty dutyNow() {
    if (retired) {
      return Duty.RETIRED;
    }
    return switch (presence) {
      case Presence.Offline _ -> Duty.OFFLINE;
      case Presence.Away _ -> Duty.AWAY;
      case Presence.Available _ when notResponding -> Duty.NOT_RESPONDING;
      case Presence.Available _ when announced != null -> Duty.LEAVING;
      case Presence.Available _ -> Duty.ON;
    };
  }

  boolean couldTake(Channel channel) {
    return duty == Duty.ON
        && offer == null
        && reachableFor(channel)
        && !capReached(channel)
        && hasBudgetFor(channel);
  }

  public boolean serves(QueueId queue) {
    return Arrays.binarySearch(queues, queue.value()) >= 0;
  }

  /// Their level in that skill, 0 if they lack it.
  public int level(SkillId skill) {
    return level(skill.value());
  }

  public int queueCount() {
    return queues.length;
  }

  public boolean capReached(Channel channel) {
    return load.count(channel) >= caps[channel.index()];
  }

  public boolean hasBudgetFor(Channel channel) {
    return load.after(channel) <= settings.budget();
  }

  /// Since when they have not been reachable for the channel; [Timer#NEVER] if they are.
  public long lostSince(Channel channel) {
    long since = NEVER;
    for (long media = channel.media & ~reachable; media != 0; media &= media - 1) {
      int medium = Long.numberOfTrailingZeros(media);
      since = Math.min(since, medium < lostSince.length ? lostSince[medium] : 0);
    }
    return since;
  }

  /// When their open offer is withdrawn because they have been out of reach for too long.
  public long offerLapses() {
    long since = offer == null ? NEVER : lostSince(offer.item().channel);
    return since == NEVER ? NEVER : since + offerGrace;
  }

  /// When that item is taken from them because they have been out of reach for too long.
  public long workLapses(Item item) {
    long since = lostSince(item.channel);
    return since == NEVER || !mayLapse(item) ? NEVER : since + workGrace;
  }

  /// After the contact there is nobody left who would wait.
  private static boolean mayLapse(Item item) {
    return switch (item.state) {
      case ENGAGED, HELD -> true;
      case SCHEDULED, WAITING, OFFERED, WRAPPING_UP -> false;
    };
  }

  @Override
  int kind() {
    return 1;
  }

  @Override
  long number() {
    return id.value();
  }

  @Override
  long earliest() {
    long earliest = offerLapses();
    for (Item item : items) {
      earliest = Math.min(earliest, workLapses(item));
    }
    return earliest;
  }

  void configure(AgentSettings newSettings) {
    settings = newSettings;
    queues = newSettings.queues().stream().mapToLong(QueueId::value).sorted().toArray();
    List<AgentSettings.Skill> sorted =
        newSettings.skills().stream()
            .sorted((a, b) -> Long.compare(a.skill().value(), b.skill().value()))
            .toList();
    skills = sorted.stream().mapToLong(skill -> skill.skill().value()).toArray();
    levels = sorted.stream().mapToInt(AgentSettings.Skill::level).toArray();
  }

  /// After their settings or the channels changed.
  void caps(List<Channel> channels) {
    caps = new int[channels.size()];
    Arrays.fill(caps, Integer.MAX_VALUE);
    for (Channel channel : channels) {
      for (ChannelCap cap : settings.caps()) {
        if (cap.channel().equals(channel.name())) {
          caps[channel.index()] = cap.atMost();
        }
      }
    }
  }

  void graces(long offers, long work) {
    offerGrace = offers;
    workGrace = work;
  }

  void reach(int medium, boolean up, long at) {
    if (medium >= lostSince.length) {
      lostSince = Arrays.copyOf(lostSince, medium + 1);
    }
    lostSince[medium] = at;
    reachable = up ? reachable | 1L << medium : reachable & ~(1L << medium);
  }

  /// Whatever was lost counts as lost from this moment.
  void restartGraces(long at) {
    Arrays.fill(lostSince, at);
  }

  int level(long skill) {
    int found = Arrays.binarySearch(skills, skill);
    return found < 0 ? 0 : levels[found];
  }
}
