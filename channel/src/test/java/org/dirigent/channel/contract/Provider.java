package org.dirigent.channel.contract;

import java.util.List;
import org.dirigent.channel.Account;
import org.dirigent.channel.Address;
import org.dirigent.channel.Channel;
import org.dirigent.channel.loopback.LoopbackPorts;

/**
 * The other side of a channel, as the contract plays it: whoever delivers messages to the adapter
 * and shows its own to people. Speaks the real protocol.
 */
public interface Provider extends AutoCloseable {

  /** The house that the channel was opened with. */
  LoopbackPorts house();

  /** The channel under test, opened. */
  Channel channel();

  /** An account of the channel that this provider delivers to. */
  Account account();

  /** Under which address the adapter knows a sender, whom tests call "ann" or "ben". */
  Address addressOf(String sender);

  /** Delivers a text once, under the provider's own name for this delivery. */
  Answer deliver(String sender, String key, String text);

  /** Delivers a text as somebody would who cannot prove to be the provider or the sender. */
  Answer deliverForged(String sender, String key, String text);

  /** What this sender has been shown of our side, in order; asks again if need be. */
  List<String> shown(String sender);

  /** Takes the other side down. */
  @Override
  void close();

  /** How the adapter answered. */
  enum Answer {
    /** It has it; the provider will not come again. */
    ACKNOWLEDGED,
    /** Not now; the provider will come again. */
    TRY_AGAIN,
    /** Never. */
    REFUSED
  }
}
