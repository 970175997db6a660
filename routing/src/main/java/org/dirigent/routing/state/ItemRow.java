package org.dirigent.routing.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Items in the order of their places. Kept in short blocks, so that inserting into and removing
/// from the middle of a long row moves few of them.
public final class ItemRow {

  private static final int BLOCK = 64;

  private final List<ArrayList<Item>> blocks = new ArrayList<>();
  private int size;

  public boolean isEmpty() {
    return size == 0;
  }

  public int size() {
    return size;
  }

  /// The most urgent one; only asked of a row that is not empty.
  public Item first() {
    return blocks.getFirst().getFirst();
  }

  /// The most urgent one that qualifies.
  public @Nullable Item first(Predicate<Item> qualifies) {
    for (ArrayList<Item> block : blocks) {
      for (Item item : block) {
        if (qualifies.test(item)) {
          return item;
        }
      }
    }
    return null;
  }

  /// Goes through them in order as long as wanted.
  public void walkWhile(Predicate<Item> more) {
    Item _ = first(item -> !more.test(item));
  }

  /// How many stand before that item, which need not be in the row.
  public int countBefore(Item item) {
    int index = blockFor(item);
    int count = index == blocks.size() ? 0 : positionIn(blocks.get(index), item);
    for (int i = 0; i < index; i++) {
      count += blocks.get(i).size();
    }
    return count;
  }

  /// The first so many, in order.
  public List<Item> head(int atMost) {
    List<Item> head = new ArrayList<>(Math.min(atMost, size));
    walkWhile(item -> head.size() < atMost && head.add(item));
    return head;
  }

  void add(Item item) {
    if (blocks.isEmpty()) {
      blocks.add(new ArrayList<>(4));
    }
    int index = Math.min(blockFor(item), blocks.size() - 1);
    size++;
    ArrayList<Item> block = blocks.get(index);
    block.add(positionIn(block, item), item);
    if (block.size() > BLOCK) {
      List<Item> half = block.subList(BLOCK / 2, block.size());
      blocks.add(index + 1, new ArrayList<>(half));
      half.clear();
    }
  }

  void remove(Item item) {
    int index = blockFor(item);
    ArrayList<Item> block = blocks.get(index);
    if (block.remove(positionIn(block, item)) != item) {
      throw new IllegalStateException(item.id() + " does not stand where its place is");
    }
    size--;
    if (block.isEmpty() && blocks.size() > 1) {
      blocks.remove(index);
    }
  }

  /// The first block whose last item does not stand before that item. Of an empty row one empty
  /// block may be left.
  private int blockFor(Item item) {
    int low = 0;
    int high = size == 0 ? 0 : blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).getLast().before(item)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int positionIn(ArrayList<Item> block, Item item) {
    int low = 0;
    int high = block.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (block.get(middle).before(item)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
