package org.dirigent.rules.language;

import java.util.List;

/** What is known of the customer; {@code customer} in a condition. */
public record CustomerFacts(
    @Said(
            de = "ob jemand von uns schon für sie da war",
            en = "whether one of us served them before")
        boolean known,
    @Said(de = "Vertrauensstufe von 0 bis 5", en = "assurance from 0 to 5") long assurance,
    @Said(de = "Zahl früherer Vorgänge, höchstens 50", en = "earlier conversations, 50 at most")
        long earlierContacts,
    @Said(de = "davon noch offen", en = "how many of these are open") long openConversations,
    @Said(
            de = "Tage seit der letzten Bedienung, -1 wenn nie",
            en = "days since served, -1 if never")
        long servedDaysAgo,
    @Said(de = "Kanäle früherer Vorgänge", en = "channels of earlier conversations")
        List<String> channels) {

  public CustomerFacts {
    channels = List.copyOf(channels);
  }
}
