package org.dirigent.dispatch.explain;

import org.dirigent.routing.Decision;
import org.dirigent.workforce.Label;

/** Tells a decision in one breath, in German and in English. */
final class Sentences {

  private Sentences() {}

  static Label of(Decision decision, String agent, String queue, long waitedSeconds) {
    return new Label(
        "%s, weil %s. Warteschlange %s, gewartet %s. %s"
            .formatted(
                agent,
                germanReason(decision.decidedBy()),
                queue,
                german(waitedSeconds),
                germanOthers(decision)),
        "%s, because %s. Queue %s, waited %s. %s"
            .formatted(
                agent,
                englishReason(decision.decidedBy()),
                queue,
                english(waitedSeconds),
                englishOthers(decision)));
  }

  private static String germanReason(Decision.DecidedBy by) {
    return switch (by) {
      case ONLY_CANDIDATE -> "sonst gerade niemand übernehmen konnte";
      case BY_HAND -> "ein Mensch so entschieden hat";
      case PREFERRED_AGENT -> "diese Person den Vorgang oder den Kunden schon kennt";
      case SPARED_FOR_NEXT_ITEM ->
          "die noch passendere Person für das nächste Paket gebraucht wurde, das sonst niemand kann";
      case HIGHEST_LEVEL -> "die verlangten Fähigkeiten hier am stärksten sind";
      case LOWEST_LEVEL -> "die verlangten Fähigkeiten reichen und Stärkere frei bleiben";
      case LONGEST_IDLE -> "niemand länger ohne neue Arbeit war";
      case LEAST_LOADED -> "niemand anteilig weniger ausgelastet war";
      case FEWEST_QUEUES -> "niemand weniger Warteschlangen bedient und Vielseitige frei bleiben";
      case LOWEST_ID -> "alle gleichauf waren und die feste Reihenfolge entscheidet";
    };
  }

  private static String englishReason(Decision.DecidedBy by) {
    return switch (by) {
      case ONLY_CANDIDATE -> "nobody else could take it at that moment";
      case BY_HAND -> "a person decided so";
      case PREFERRED_AGENT -> "they know the conversation or the customer already";
      case SPARED_FOR_NEXT_ITEM ->
          "the even fitter agent was needed for the next item, which nobody else can do";
      case HIGHEST_LEVEL -> "they have the asked-for skills at the highest level";
      case LOWEST_LEVEL -> "their skills suffice and the stronger ones stay free";
      case LONGEST_IDLE -> "nobody had been without new work for longer";
      case LEAST_LOADED -> "nobody had a smaller share of their capacity in use";
      case FEWEST_QUEUES -> "nobody serves fewer queues, so the versatile stay free";
      case LOWEST_ID -> "all were equal and the fixed order decides";
    };
  }

  private static String german(long seconds) {
    return seconds == 1
        ? "1 Sekunde"
        : seconds < 90 ? seconds + " Sekunden" : (seconds + 30) / 60 + " Minuten";
  }

  private static String english(long seconds) {
    return seconds == 1
        ? "1 second"
        : seconds < 90 ? seconds + " seconds" : (seconds + 30) / 60 + " minutes";
  }

  private static String germanOthers(Decision decision) {
    int others = decision.runnersUp().size() + decision.moreRunnersUp();
    int out = decision.ruledOutCounts().stream().mapToInt(Decision.Count::agents).sum();
    return "Weitere Kandidaten: %d, nicht möglich: %d.".formatted(others, out);
  }

  private static String englishOthers(Decision decision) {
    int others = decision.runnersUp().size() + decision.moreRunnersUp();
    int out = decision.ruledOutCounts().stream().mapToInt(Decision.Count::agents).sum();
    return "Other candidates: %d, ruled out: %d.".formatted(others, out);
  }
}
