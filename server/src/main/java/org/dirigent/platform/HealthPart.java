package org.dirigent.platform;

/**
 * One thing that can go wrong with a running product, and how it is now. A bean of this type is
 * enough; it is asked whenever somebody wants to know, so it must answer from few rows.
 */
public interface HealthPart {

  /** A stable name, such as {@code database}. */
  String name();

  /** How it is now; whatever is thrown counts as ill. */
  Finding look();

  /** How one part is, from best to worst. */
  enum State {
    /** As it should be. */
    WELL,
    /** People should look at it; the product serves on. */
    WORRYING,
    /** The product cannot serve. */
    ILL
  }

  /**
   * What a look showed.
   *
   * @param reason in words: what, since when, how much; never what customers wrote
   * @param remedy what to do; empty while it is well
   */
  record Finding(State state, String reason, String remedy) {

    /** All is well. */
    public static Finding well(String words) {
      return new Finding(State.WELL, words, "");
    }

    /** Something should be looked at. */
    public static Finding worrying(String reason, String remedy) {
      return new Finding(State.WORRYING, reason, remedy);
    }

    /** Nothing can be served. */
    public static Finding ill(String reason, String remedy) {
      return new Finding(State.ILL, reason, remedy);
    }
  }
}
