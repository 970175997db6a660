package org.dirigent.rules.language;

import java.util.List;
import java.util.Map;

/** What is known of the customer; {@code customer} in a condition. */
public record CustomerFacts(
    @Said(
            de = "Art: 'customer', 'prospect', 'supplier' oder 'partner'",
            en = "kind: 'customer', 'prospect', 'supplier' or 'partner'")
        String party,
    @Said(
            de = "Merkmale, etwa customer.attributes['vip']; von Nachbarsystemen oder der API",
            en = "attributes, such as customer.attributes['vip']; from other systems by the API")
        Map<String, String> attributes,
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
    attributes = Map.copyOf(attributes);
    channels = List.copyOf(channels);
  }
}
