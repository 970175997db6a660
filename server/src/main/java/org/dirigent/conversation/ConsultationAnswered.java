package org.dirigent.conversation;

import org.dirigent.platform.EventName;

/**
 * Something came back to a letter of {@link Consultations}, and stands on the timeline of its
 * question, whoever wrote it.
 *
 * @param kind {@code person}, {@code auto-reply} or {@code bounce}
 */
@EventName("conversation.consultation-answered.1")
public record ConsultationAnswered(
    ConversationId conversation, EntryId question, EntryId answer, String kind) {}
