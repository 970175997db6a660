package org.dirigent.conversation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a conversation, as the timeline keeps it. */
public sealed interface Fact extends EntryBody {

  /** Somebody is there and wants something. */
  record SegmentOpened(String channel, int assurance) implements Fact {}

  /** The contact is over; the reason is a code of {@link Segments.Ending}. */
  record SegmentEnded(String reason) implements Fact {}

  /** The customer proved who they are. */
  record Identified(int assurance, @Nullable String from, String to) implements Fact {}

  /** An agent took the contact. */
  record Joined(Named agent) implements Fact {}

  /** An agent passed the contact on; the note is for colleagues only. */
  record Transferred(
      Named agent, @Nullable Named toAgent, @Nullable Named toQueue, @Nullable String note)
      implements Fact {}

  /** An agent did not answer an offer. */
  record OfferMissed(Named agent, long seconds) implements Fact {}

  /** An agent declined an offer. */
  record OfferDeclined(Named agent, @Nullable String reason) implements Fact {}

  /** The item went back to its queue. */
  record Returned(@Nullable Named agent, String reason) implements Fact {}

  /** The agent finished the work after the contact; the note is for colleagues only. */
  record WrappedUp(Named agent, long seconds, @Nullable String disposition, @Nullable String note)
      implements Fact {}

  /** We were restarted meanwhile. */
  record Restarted() implements Fact {}

  /** Somebody else looks after the conversation, or nobody. */
  record OwnerChanged(@Nullable Named agent) implements Fact {}

  /** The topic was named anew. */
  record TopicChanged(String from, String to) implements Fact {}

  /**
   * Rules called it something.
   *
   * @param topic the new topic, if they named one
   * @param tags those that were added
   */
  record Labelled(@Nullable String topic, List<String> tags, List<String> rules) implements Fact {
    public Labelled {
      tags = List.copyOf(tags);
      rules = List.copyOf(rules);
    }
  }

  /** Somebody says that other tags fit. */
  record TagsChanged(List<String> added, List<String> removed) implements Fact {
    public TagsChanged {
      added = List.copyOf(added);
      removed = List.copyOf(removed);
    }
  }

  /** Somebody took the merging of another conversation back; each goes on by itself. */
  record MergeUndone(Related conversation) implements Fact {}

  /**
   * Waiting work was judged again and needs something else now.
   *
   * @param why a code: {@code rules}, {@code message}, {@code language}, {@code customer}, {@code
   *     hours}, {@code queue}
   * @param fromQueue the queue that it left, if it did
   */
  record Reassessed(
      String why,
      @Nullable Named fromQueue,
      @Nullable Named toQueue,
      List<String> rules,
      long version)
      implements Fact {
    public Reassessed {
      rules = List.copyOf(rules);
    }
  }

  /** It is somebody else's turn. */
  record StatusChanged(String from, String to) implements Fact {}

  /**
   * Nobody is to work on it.
   *
   * @param reason {@code newsletter}, {@code spam}, {@code blocked}, {@code rule} or {@code
   *     by-hand}
   * @param rule the name of the rule that said so
   */
  record SetAside(String reason, @Nullable String rule) implements Fact {}

  /** Somebody said that what was set aside is wanted after all. */
  record Wanted() implements Fact {}

  /** Another conversation, as the timeline names it. */
  record Related(UUID id, String topic) {}

  /** A part of what was said here became a conversation of its own. */
  record SplitOff(Related conversation) implements Fact {}

  /** It began as a part of another conversation. */
  record SplitFrom(Related conversation) implements Fact {}

  /** Another conversation was about the same concern; it goes on here. */
  record MergedIn(Related conversation, int entries) implements Fact {}

  /** It goes on in another conversation. */
  record MergedInto(Related conversation) implements Fact {}

  /** A task as the timeline names it. */
  record TaskNamed(UUID id, String title) {}

  /** Who is to do a task: {@code queue}, {@code agent} or {@code expert}. */
  record TaskRecipient(String kind, UUID id, String name) {}

  /** A part was handed to somebody else. */
  record TaskCreated(TaskNamed task, TaskRecipient recipient) implements Fact {}

  /** What they answered; they may add to it, each time in an entry of its own. */
  record TaskAnswered(TaskNamed task, Named by, String text, List<Spoken.SentFile> files)
      implements Fact {
    public TaskAnswered {
      files = List.copyOf(files);
    }
  }

  /** Nobody works on the task any more: {@code handed-back} or {@code cancelled}. */
  record TaskEnded(TaskNamed task, String how, Named by, @Nullable String reason) implements Fact {}

  /**
   * Something of a task that is no answer: {@code taken}, {@code reminded}, {@code overdue}, {@code
   * auto-reply}, {@code bounced}.
   */
  record TaskNoted(TaskNamed task, String what, @Nullable Named by) implements Fact {}

  /**
   * The customer was sent the transcript of a contact, or where to read it.
   *
   * @param whole it was in the letter; else the letter names the page behind the sign-in
   * @param letter as it goes out; people of the house read the timeline itself
   */
  record TranscriptSent(String to, boolean whole, @Nullable SentMail letter) implements Fact {

    @Override
    public TranscriptSent asShown() {
      return new TranscriptSent(to, whole, null);
    }
  }

  /**
   * More mails than this came and went within an hour: it may be a robot, so no rule answers it.
   */
  record AutoRepliesPaused(int mails) implements Fact {}

  /** Holds the place of something that we could not understand yet; the reason is a code. */
  record Unreadable(String reason) implements Fact {}
}
