package org.dirigent.routing.state;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.dirigent.routing.ItemId;
import org.dirigent.routing.ItemView;
import org.dirigent.routing.ItemView.Ended;
import org.jspecify.annotations.Nullable;

/// How the last [ItemView#REMEMBERED] items ended, the earliest first, so that whoever comes too
/// late is told what happened.
final class EndedItems {

  private final SequencedMap<ItemId, Ended> ended = new LinkedHashMap<>();

  @Nullable Ended find(ItemId item) {
    return ended.get(item);
  }

  void remember(Ended item) {
    ended.remove(item.item());
    if (ended.size() == ItemView.REMEMBERED) {
      ended.pollFirstEntry();
    }
    ended.put(item.item(), item);
  }

  List<Ended> all() {
    return List.copyOf(ended.values());
  }
}
