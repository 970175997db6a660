package org.dirigent.platform;

/** The problems that any module may meet. What only one module knows stands in that module. */
public final class Problems {

  /** The request cannot be read: broken JSON, a wrong type, a parameter that is missing. */
  public static final Problem MALFORMED =
      new Problem("malformed-request", 400, "The request cannot be read");

  /** The request can be read, but fields hold values that are not allowed. */
  public static final Problem INVALID =
      new Problem("invalid-request", 400, "Some values are not allowed");

  /** Nobody is signed in, or the session has ended. */
  public static final Problem NOT_SIGNED_IN = new Problem("not-signed-in", 401, "Sign in first");

  /** Somebody is signed in who may not do this. */
  public static final Problem NOT_ALLOWED = new Problem("not-allowed", 403, "You may not do this");

  /** Nothing has this id, or it is not for the caller to see. */
  public static final Problem NOT_FOUND = new Problem("not-found", 404, "There is nothing here");

  /** The present state does not allow it. */
  public static final Problem CONFLICT =
      new Problem("conflict", 409, "The present state forbids this");

  /** Somebody else changed it since it was read; read again. */
  public static final Problem STALE = new Problem("stale", 412, "It was changed in the meantime");

  /** More bytes than this endpoint takes. */
  public static final Problem TOO_LARGE = new Problem("too-large", 413, "The request is too large");

  /** A change that must name the version it is based on does not. */
  public static final Problem VERSION_NEEDED =
      new Problem("version-needed", 428, "Say which version you change");

  /** Too many requests from this address or for this key. */
  public static final Problem TOO_MANY = new Problem("too-many-requests", 429, "Too many requests");

  /** A queue of ours is full; nothing was stored. */
  public static final Problem BUSY = new Problem("busy", 503, "Too busy, nothing was stored");

  private Problems() {}
}
