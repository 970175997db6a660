package org.dirigent.rules.language;

/** What is known of the conversation; {@code conversation} in a condition. */
public record ConversationFacts(
    @Said(de = "Thema, leer wenn keines genannt ist", en = "topic, empty if none was named")
        String topic,
    @Said(de = "ob jemand Kümmerer ist", en = "whether it has an owner") boolean owned) {}
