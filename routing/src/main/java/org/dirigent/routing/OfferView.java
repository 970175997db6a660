package org.dirigent.routing;

/// An offer that is open, or one of the [#REMEMBERED] made last.
public sealed interface OfferView {

  /// About how many of the last offers the engine can still tell how they ended.
  int REMEMBERED = 16_384;

  OfferId offer();

  ItemId item();

  AgentId agent();

  record Open(OfferId offer, ItemId item, AgentId agent, Tick since, Tick expiresAt)
      implements OfferView {}

  record Closed(OfferId offer, ItemId item, AgentId agent, Ending how, Tick when)
      implements OfferView {}

  /// How an offer ended. New constants go to the end: their position is on the wire.
  enum Ending {
    ACCEPTED("accepted"),
    DECLINED("declined"),
    TIMED_OUT("timed out"),
    WITHDRAWN("withdrawn");

    private final String words;

    Ending(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }
}
