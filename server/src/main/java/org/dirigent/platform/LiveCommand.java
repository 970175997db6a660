package org.dirigent.platform;

/**
 * A small frame that a desk sends upstream, such as "I am typing". Nothing that must not be lost
 * goes this way; that is what the REST API is for. All beans of this type take part.
 *
 * @param <T> a record that the frame's members are read into, beside its type
 */
public interface LiveCommand<T> {

  /** The frame's type, such as {@code typing}. */
  String type();

  /** What its members are read into. */
  Class<T> data();

  /**
   * Acts on it; frames of one connection come one after the other.
   *
   * @throws ProblemOccurred to answer the frame with a problem; the connection stays
   */
  void handle(LiveConnection from, T data);
}
