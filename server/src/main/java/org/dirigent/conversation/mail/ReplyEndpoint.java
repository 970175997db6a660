package org.dirigent.conversation.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.dirigent.channel.Channel;
import org.dirigent.channel.MailParty;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Senders;
import org.dirigent.conversation.SentMail.Party;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a composer starts with, over HTTP. */
@RestController
@RequestMapping("/api/conversations/{id}/reply")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class ReplyEndpoint {

  private final Replies replies;
  private final SegmentRows segments;
  private final Senders senders;

  ReplyEndpoint(Replies replies, SegmentRows segments, Senders senders) {
    this.replies = replies;
    this.segments = segments;
    this.senders = senders;
  }

  @GetMapping
  Start start(@PathVariable UUID id) {
    var conversation = new ConversationId(id);
    SegmentRow segment =
        segments
            .newestOf(conversation)
            .orElseThrow(
                () ->
                    Problems.NOT_FOUND.because("There is no contact in conversation " + id + "."));
    boolean letters =
        senders
            .named(segment.channel())
            .map(Channel::capabilities)
            .filter(can -> can.letters())
            .isPresent();
    if (!letters) {
      return new Start(segment.channel().value(), null, null, null, null);
    }
    var draft = replies.draft(conversation, segment.account());
    return new Start(
        segment.channel().value(),
        draft.subject(),
        parties(draft.to()),
        parties(draft.cc()),
        draft.signature());
  }

  private static List<Party> parties(List<MailParty> parties) {
    return parties.stream().map(party -> new Party(party.name(), party.address())).toList();
  }

  /** What a composer starts with; the rest only where the channel carries letters. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Start(
      String channel,
      @Nullable String subject,
      @Nullable List<Party> to,
      @Nullable List<Party> cc,
      @Nullable String signature) {}
}
