package org.dirigent.conversation.signals;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.UUID;
import org.dirigent.channel.MailParty;
import org.dirigent.channel.Transcripts.Mailing;
import org.dirigent.channel.Transcripts.Wish;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Entry;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.mail.MailAddresses;
import org.dirigent.conversation.timeline.AgentEntries;
import org.dirigent.conversation.timeline.SegmentRow;
import org.dirigent.conversation.timeline.SegmentRows;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problem;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.workforce.AgentId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Agents send customers the transcript of the newest contact, over HTTP. */
@RestController
@RequestMapping("/api/conversations/{id}/transcripts")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class TranscriptEndpoint {

  static final Problem NOTHING_SAID =
      new Problem("nothing-said", 409, "Nobody has answered the customer yet");

  static final Problem ENOUGH_LETTERS =
      new Problem("enough-letters", 409, "The transcript was sent often enough today");

  static final Problem NO_MAILBOX =
      new Problem("no-mailbox", 409, "There is no mailbox from which letters could go");

  private final SegmentRows segments;
  private final AgentEntries entries;
  private final TranscriptPost post;

  TranscriptEndpoint(SegmentRows segments, AgentEntries entries, TranscriptPost post) {
    this.segments = segments;
    this.entries = entries;
    this.post = post;
  }

  /** What a transcript would hold, and whether one may go out. */
  @GetMapping
  TranscriptPost.Prospect prospect(@PathVariable UUID id) {
    return post.prospect(newest(id));
  }

  @PostMapping
  Entry send(
      @PathVariable UUID id,
      @Valid @RequestBody NewTranscript wanted,
      @AuthenticationPrincipal SignedIn me) {
    var conversation = new ConversationId(id);
    SegmentRow segment = newest(id);
    var author = new AgentId(me.id().value());
    EntryId entry = entries.idOf(conversation, author, wanted.key());
    var wish = new Wish(wanted.key().toString(), address(wanted), segment.language(), zone(wanted));
    Mailing became = post.send(segment, entry, entries.voice(author), wish);
    return switch (became) {
      case QUEUED -> entries.find(entry).orElseThrow();
      case NOTHING_SAID -> throw NOTHING_SAID.because("Answer first, then send it.");
      case ENOUGH -> throw ENOUGH_LETTERS.because("Try again tomorrow, or copy what is needed.");
      case NO_MAILBOX -> throw NO_MAILBOX.because("An administrator can set one up.");
    };
  }

  private SegmentRow newest(UUID id) {
    return segments
        .newestOf(new ConversationId(id))
        .orElseThrow(
            () -> Problems.NOT_FOUND.because("There is no contact in conversation " + id + "."));
  }

  private static String address(NewTranscript wanted) {
    String address = wanted.address().strip();
    if (!MailAddresses.valid(address)) {
      throw invalid("address", "bad-address", "'%s' is no e-mail address".formatted(address));
    }
    return address;
  }

  private static ZoneId zone(NewTranscript wanted) {
    try {
      return ZoneId.of(wanted.zone());
    } catch (DateTimeException unknown) {
      throw invalid("zone", "unknown", "'%s' is no time zone".formatted(wanted.zone()));
    }
  }

  private static ProblemOccurred invalid(String field, String code, String explanation) {
    return Problems.INVALID
        .because(explanation + ".")
        .at(new FieldProblem(field, code, explanation));
  }

  /**
   * Where it shall go.
   *
   * @param zone in which its reader reads times, such as {@code Europe/Berlin}
   */
  record NewTranscript(
      @NotNull UUID key,
      @NotBlank @Size(max = MailParty.LIMIT) String address,
      @NotBlank @Size(max = 60) String zone) {}
}
