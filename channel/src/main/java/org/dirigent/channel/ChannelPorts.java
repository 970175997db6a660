package org.dirigent.channel;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/** All that an adapter sees of the house. The random generator is cryptographically strong. */
public record ChannelPorts(
    Accounts accounts,
    Inbox inbox,
    Postbag postbag,
    Attachments attachments,
    Transcripts transcripts,
    Signals signals,
    WaitingRoom waitingRoom,
    Secrets secrets,
    Checkpoints checkpoints,
    Leases leases,
    Limits limits,
    InstantSource clock,
    RandomGenerator random) {}
