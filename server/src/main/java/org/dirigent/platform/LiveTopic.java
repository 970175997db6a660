package org.dirigent.platform;

/** What live news is about, such as {@code queue/0198...}; who may hear it is decided by feeds. */
public record LiveTopic(String name) {

  /** The topic of one object. */
  public static LiveTopic of(String kind, Object id) {
    return new LiveTopic(kind + "/" + id);
  }

  /** The topic that one person hears on all of their desks. */
  public static LiveTopic of(UserId user) {
    return of("user", user);
  }

  @Override
  public String toString() {
    return name;
  }
}
