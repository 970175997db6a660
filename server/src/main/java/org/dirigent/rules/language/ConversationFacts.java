package org.dirigent.rules.language;

import java.util.List;

/** What is known of the conversation; {@code conversation} in a condition. */
public record ConversationFacts(
    @Said(de = "Thema, leer wenn keines genannt ist", en = "topic, empty if none was named")
        String topic,
    @Said(de = "Schlagwörter", en = "tags") List<String> tags,
    @Said(de = "ob jemand Kümmerer ist", en = "whether it has an owner") boolean owned,
    @Said(
            de = "Kanäle dieses Vorgangs bisher, der erste zuerst",
            en = "channels of this concern so far, the first one first")
        List<String> channels,
    @Said(
            de = "Zahl der Kontakte zu diesem Vorgang mit diesem, höchstens 50",
            en = "contacts on this concern including this one, 50 at most")
        long contacts) {

  public ConversationFacts {
    tags = List.copyOf(tags);
    channels = List.copyOf(channels);
  }
}
