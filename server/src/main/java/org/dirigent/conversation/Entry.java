package org.dirigent.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing on the timeline, as screens read it.
 *
 * @param seq its place in the conversation, counted from 1 without gaps
 * @param internal a note: never leaves the server
 * @param delivery only of messages that go out
 */
public record Entry(
    EntryId id,
    ConversationId conversationId,
    @Nullable SegmentId segmentId,
    int seq,
    Instant at,
    Author author,
    boolean internal,
    EntryKind kind,
    EntryBody body,
    @Nullable Delivery delivery) {

  /** The same entry with another author. */
  public Entry by(Author other) {
    return new Entry(id, conversationId, segmentId, seq, at, other, internal, kind, body, delivery);
  }

  /** Who wrote or did it; customers and agents by id, the system without. */
  public record Author(By kind, @Nullable UUID id, String name) {

    /** The system itself. */
    public static final Author SYSTEM = new Author(By.SYSTEM, null, "");
  }

  /** Which side an author is on. */
  public enum By {
    CUSTOMER("customer"),
    AGENT("agent"),
    SYSTEM("system");

    private final String code;

    By(String code) {
      this.code = code;
    }

    /** The side of this code. */
    public static By of(String code) {
      return Arrays.stream(values()).filter(by -> by.code.equals(code)).findFirst().orElseThrow();
    }

    /** How it is stored and sent. */
    @JsonValue
    public String code() {
      return code;
    }
  }

  /**
   * How far a message of ours came.
   *
   * @param code why it failed or tarries, a stable code that screens translate
   * @param heldUntil before this time its author may take it back
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Delivery(State state, @Nullable String code, @Nullable Instant heldUntil) {

    /** One that is not held. */
    public Delivery(State state, @Nullable String code) {
      this(state, code, null);
    }

    /** From waiting to go out to read. */
    public enum State {
      QUEUED("queued"),
      SENT("sent"),
      DELIVERED("delivered"),
      READ("read"),
      FAILED("failed"),
      UNKNOWN("unknown");

      private final String code;

      State(String code) {
        this.code = code;
      }

      /** The state of this code. */
      public static State of(String code) {
        return Arrays.stream(values())
            .filter(state -> state.code.equals(code))
            .findFirst()
            .orElseThrow();
      }

      /** How it is stored and sent. */
      @JsonValue
      public String code() {
        return code;
      }
    }
  }
}
