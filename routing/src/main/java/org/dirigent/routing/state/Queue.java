package org.dirigent.routing.state;

import java.util.ArrayList;
import java.util.List;
import org.dirigent.routing.Calendar;
import org.dirigent.routing.QueueId;
import org.dirigent.routing.QueueSettings;
import org.dirigent.routing.Tick;

/// A queue with its hours and numbers.
public final class Queue extends Timer {

  /// From how many assignments a wait is estimated.
  static final int REMEMBERED_ASSIGNMENTS = 16;

  private final QueueId id;

  QueueSettings settings;
  long version;
  boolean retired;
  Calendar calendar = new Calendar.AlwaysOpen();
  boolean open = true;
  long nextChange = NEVER;
  int waiting;
  int offered;
  int inHand;

  /// The moments of the last assignments, the oldest first.
  final List<Tick> assignments = new ArrayList<>(REMEMBERED_ASSIGNMENTS);

  final List<Line> lines = new ArrayList<>();

  /// Items that wait here, but for one agent alone.
  final ItemRow reserved = new ItemRow();

  Queue(QueueId id, QueueSettings settings) {
    this.id = id;
    this.settings = settings;
  }

  public QueueId id() {
    return id;
  }

  public QueueSettings settings() {
    return settings;
  }

  public long version() {
    return version;
  }

  public boolean retired() {
    return retired;
  }

  public Calendar calendar() {
    return calendar;
  }

  public boolean open() {
    return open;
  }

  @Override
  int kind() {
    return 0;
  }

  @Override
  long number() {
    return id.value();
  }

  @Override
  long earliest() {
    return nextChange;
  }

  /// All rows of waiting items; each item stands in one of them.
  List<ItemRow> rows() {
    List<ItemRow> rows = new ArrayList<>(lines.size() + 1);
    rows.add(reserved);
    lines.forEach(line -> rows.add(line.items));
    return rows;
  }

  void assigned(Tick at) {
    if (assignments.size() == REMEMBERED_ASSIGNMENTS) {
      assignments.removeFirst();
    }
    assignments.add(at);
  }
}
