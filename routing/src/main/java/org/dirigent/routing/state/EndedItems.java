package org.dirigent.routing.state;

import java.util.ArrayDeque;
import java.util.List;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.ItemView;
import org.dirigent.routing.ItemView.Ended;
import org.jspecify.annotations.Nullable;

/// How the last [ItemView#REMEMBERED] items ended, the earliest first, so that whoever comes too
/// late is told what happened. A number may come again only when it is forgotten.
final class EndedItems {

  private final ById<Ended> byId = new ById<>();
  private final ArrayDeque<Ended> inOrder = new ArrayDeque<>();

  @Nullable Ended find(ItemId item) {
    return byId.find(item.value());
  }

  void remember(Ended item) {
    if (inOrder.size() == ItemView.REMEMBERED) {
      byId.remove(inOrder.removeFirst().item().value());
    }
    inOrder.add(item);
    byId.put(item.item().value(), item);
  }

  List<Ended> all() {
    return List.copyOf(inOrder);
  }
}
