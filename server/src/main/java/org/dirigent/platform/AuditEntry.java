package org.dirigent.platform;

import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody did: {@code AuditEntry.by(me).did("queue.changed").to("queue",
 * id).from(old).into(changed)}. Never holds customer content; values of type {@link Secret} and
 * fields named like one are written as stars.
 *
 * @param actor the account, or nobody for the system itself
 * @param actorName how the actor is shown, kept because accounts may go
 * @param action a stable name, {@code noun.verb}
 * @param subjectKind what it was done to
 * @param subjectId which one
 * @param before the state before, written as JSON
 * @param after the state after, written as JSON
 */
public record AuditEntry(
    @Nullable UserId actor,
    String actorName,
    String action,
    String subjectKind,
    String subjectId,
    @Nullable Object before,
    @Nullable Object after) {

  /** Begins an entry for a signed-in person. */
  public static Actor by(SignedIn who) {
    return new Actor(who.id(), who.displayName());
  }

  /** Begins an entry for a part of the system that acts by itself, such as {@code retention}. */
  public static Actor bySystem(String part) {
    return new Actor(null, part);
  }

  /** The same entry with the state before. */
  public AuditEntry from(Object state) {
    return new AuditEntry(actor, actorName, action, subjectKind, subjectId, state, after);
  }

  /** The same entry with the state after. */
  public AuditEntry into(Object state) {
    return new AuditEntry(actor, actorName, action, subjectKind, subjectId, before, state);
  }

  /** Who did it; say what next. */
  public record Actor(@Nullable UserId id, String name) {

    /** Names the action, {@code noun.verb}. */
    public Act did(String action) {
      return new Act(this, action);
    }
  }

  /** Who did what; say to which subject next. */
  public record Act(Actor actor, String action) {

    /** Names the subject and completes the entry. */
    public AuditEntry to(String subjectKind, Object subjectId) {
      return new AuditEntry(
          actor.id(), actor.name(), action, subjectKind, subjectId.toString(), null, null);
    }
  }
}
