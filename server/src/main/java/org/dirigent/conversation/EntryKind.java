package org.dirigent.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an {@link Entry} tells, and which body tells it. */
public enum EntryKind {
  MESSAGE("message", Spoken.class),
  NOTE("note", EntryBody.Note.class),
  PAGE_VIEW("page-view", EntryBody.PageView.class),
  CONSULTED("consulted", EntryBody.Consulted.class),
  ADVISED("advised", EntryBody.Advised.class),
  WITHDRAWN("withdrawn", EntryBody.Withdrawn.class),
  SEGMENT_OPENED("segment-opened", Fact.SegmentOpened.class),
  SEGMENT_ENDED("segment-ended", Fact.SegmentEnded.class),
  OFFER_MISSED("offer-missed", Fact.OfferMissed.class),
  OFFER_DECLINED("offer-declined", Fact.OfferDeclined.class),
  JOINED("joined", Fact.Joined.class),
  TRANSFERRED("transferred", Fact.Transferred.class),
  RETURNED("returned", Fact.Returned.class),
  WRAPPED_UP("wrapped-up", Fact.WrappedUp.class),
  IDENTIFIED("identified", Fact.Identified.class),
  OWNER_CHANGED("owner-changed", Fact.OwnerChanged.class),
  TOPIC_CHANGED("topic-changed", Fact.TopicChanged.class),
  TAGS_CHANGED("tags-changed", Fact.TagsChanged.class),
  LABELLED("labelled", Fact.Labelled.class),
  REASSESSED("reassessed", Fact.Reassessed.class),
  STATUS_CHANGED("status-changed", Fact.StatusChanged.class),
  SET_ASIDE("set-aside", Fact.SetAside.class),
  WANTED("wanted", Fact.Wanted.class),
  SPLIT_OFF("split-off", Fact.SplitOff.class),
  SPLIT_FROM("split-from", Fact.SplitFrom.class),
  MERGED_IN("merged-in", Fact.MergedIn.class),
  MERGED_INTO("merged-into", Fact.MergedInto.class),
  MERGE_UNDONE("merge-undone", Fact.MergeUndone.class),
  TASK_CREATED("task-created", Fact.TaskCreated.class),
  TASK_ANSWERED("task-answered", Fact.TaskAnswered.class),
  TASK_ENDED("task-ended", Fact.TaskEnded.class),
  TASK_NOTED("task-noted", Fact.TaskNoted.class),
  TRANSCRIPT_SENT("transcript-sent", Fact.TranscriptSent.class),
  AUTO_REPLIES_PAUSED("auto-replies-paused", Fact.AutoRepliesPaused.class),
  UNREADABLE("unreadable", Fact.Unreadable.class),
  RESTARTED("restarted", Fact.Restarted.class);

  private static final Map<String, EntryKind> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toMap(EntryKind::code, Function.identity()));

  private final String code;
  private final Class<? extends EntryBody> body;

  EntryKind(String code, Class<? extends EntryBody> body) {
    this.code = code;
    this.body = body;
  }

  /** How it is stored and sent. */
  @JsonValue
  public String code() {
    return code;
  }

  /**
   * Whether a customer may ever hear of it. The view {@code outward_entry} says the same to the
   * database, and a test holds the two together.
   */
  public boolean outward() {
    return switch (this) {
      case MESSAGE, JOINED, TRANSFERRED, RETURNED, SEGMENT_ENDED -> true;
      case NOTE,
          PAGE_VIEW,
          CONSULTED,
          ADVISED,
          WITHDRAWN,
          SEGMENT_OPENED,
          OFFER_MISSED,
          OFFER_DECLINED,
          WRAPPED_UP,
          IDENTIFIED,
          OWNER_CHANGED,
          TOPIC_CHANGED,
          TAGS_CHANGED,
          LABELLED,
          REASSESSED,
          STATUS_CHANGED,
          SET_ASIDE,
          WANTED,
          SPLIT_OFF,
          SPLIT_FROM,
          MERGED_IN,
          MERGED_INTO,
          MERGE_UNDONE,
          TASK_CREATED,
          TASK_ANSWERED,
          TASK_ENDED,
          TASK_NOTED,
          TRANSCRIPT_SENT,
          AUTO_REPLIES_PAUSED,
          UNREADABLE,
          RESTARTED ->
          false;
    };
  }

  /** The type of body that entries of this kind have. */
  public Class<? extends EntryBody> body() {
    return body;
  }

  /** The kind of entry that this body belongs to. */
  public static EntryKind of(EntryBody body) {
    return Arrays.stream(values())
        .filter(kind -> kind.body.isInstance(body))
        .findFirst()
        .orElseThrow();
  }

  /** The kind of this code. */
  public static EntryKind of(String code) {
    EntryKind kind = BY_CODE.get(code);
    if (kind == null) {
      throw new IllegalArgumentException("No kind of entry is called '" + code + "'");
    }
    return kind;
  }
}
