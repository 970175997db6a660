package org.dirigent.channel.loopback;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Address;
import org.dirigent.channel.ChannelPorts;
import org.dirigent.channel.Limits;

/** The whole house in memory, ready to be handed to a channel. */
public final class LoopbackPorts {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final InstantSource clock;
  private final Random random;
  private final RememberedAccounts accounts = new RememberedAccounts();
  private final LoopbackSignals signals = new LoopbackSignals();
  private final LoopbackConversations conversations;
  private final RememberedInbox inbox;
  private final RememberedAttachments attachments;
  private final RememberedPostbag postbag;
  private final RememberedCheckpoints checkpoints = new RememberedCheckpoints();
  private final RememberedLeases leases = new RememberedLeases();
  private final Map<String, Integer> used = new ConcurrentHashMap<>();
  private volatile boolean limited = true;

  /** A house whose time and chance are given. */
  public LoopbackPorts(InstantSource clock, long seed) {
    this.clock = clock;
    this.random = new Random(seed);
    this.conversations = new LoopbackConversations(signals, clock);
    this.inbox = new RememberedInbox(conversations);
    this.attachments = new RememberedAttachments(random);
    this.postbag = new RememberedPostbag(inbox, attachments);
  }

  /** A house on the morning of 3 March 2026, whose clock moves by hand. */
  public static LoopbackPorts inTheMorning() {
    return new LoopbackPorts(new HandClock(Instant.parse("2026-03-03T09:00:00Z")), 7);
  }

  /** What a channel is opened with. */
  public ChannelPorts ports() {
    return portsOf("here");
  }

  /** What a channel is opened with on a node of this name. */
  public ChannelPorts portsOf(String node) {
    return new ChannelPorts(
        accounts,
        inbox,
        postbag,
        attachments,
        conversations,
        signals,
        conversations,
        LoopbackPorts::keyFor,
        checkpoints,
        leases.of(node),
        limits(),
        clock,
        random);
  }

  /** An agent of this name, in front of the customer at this address. */
  public LoopbackAgent agent(String name, AccountId account, Address customer) {
    return new LoopbackAgent(name, this, account, customer);
  }

  /** Limits that count once for all time, which is what a short test wants. */
  private Limits limits() {
    return (what, key, perMinute) ->
        limited && used.merge(what + " " + key, 1, Integer::sum) > perMinute
            ? Optional.of(MINUTE)
            : Optional.empty();
  }

  /** From now on nobody is limited. */
  public void liftLimits() {
    limited = false;
  }

  private static byte[] keyFor(String purpose) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return digest.digest(("loopback " + purpose).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  public RememberedAccounts accounts() {
    return accounts;
  }

  public RememberedInbox inbox() {
    return inbox;
  }

  public RememberedPostbag postbag() {
    return postbag;
  }

  public RememberedAttachments attachments() {
    return attachments;
  }

  public LoopbackSignals signals() {
    return signals;
  }

  public RememberedCheckpoints checkpoints() {
    return checkpoints;
  }

  public RememberedLeases leases() {
    return leases;
  }

  public LoopbackConversations conversations() {
    return conversations;
  }
}
