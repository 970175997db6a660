package org.dirigent.dispatch.engine;

import java.util.List;
import org.dirigent.dispatch.engine.DispatchLog.Answer;
import org.dirigent.dispatch.engine.DispatchLog.Entry;
import org.dirigent.routing.RoutingView;

/**
 * Somebody who keeps what screens need in step with the engine. Called on the engine's thread, so
 * it must be quick and never ask the conductor anything.
 */
public interface Witness {

  /** The engine has recovered; whatever was remembered of it is void. */
  default void recovered(RoutingView view) {}

  /** Writes in the transaction of the commit. */
  default void beforeCommit(List<Entry> entries, List<Answer> answers, RoutingView view) {}

  /** It is committed; tell whom you will. */
  default void afterCommit(List<Entry> entries, RoutingView view) {}
}
