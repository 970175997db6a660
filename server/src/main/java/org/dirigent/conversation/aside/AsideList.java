package org.dirigent.conversation.aside;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dirigent.conversation.timeline.TimelineCursor;
import org.dirigent.customer.CustomerId;
import org.dirigent.customer.CustomerLabel;
import org.dirigent.customer.Customers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The conversations that are set aside, newest first. */
@Component
final class AsideList {

  private static final int PAGE = 50;
  private static final int COUNTED = 999;

  private final AsideRows rows;
  private final Customers customers;

  AsideList(AsideRows rows, Customers customers) {
    this.rows = rows;
    this.customers = customers;
  }

  Page page(@Nullable String cursor) {
    List<AsideLine> found = rows.page(TimelineCursor.read(cursor), PAGE + 1);
    List<AsideLine> lines = found.stream().limit(PAGE).toList();
    Map<CustomerId, CustomerLabel> labels =
        customers.labels(
            lines.stream().map(line -> line.customer().id()).collect(Collectors.toSet()));
    return new Page(
        lines.stream()
            .map(line -> line.of(labels.getOrDefault(line.customer().id(), line.customer())))
            .toList(),
        found.size() > PAGE ? after(lines.getLast()) : null);
  }

  Count count() {
    int found = rows.count(COUNTED + 1);
    return new Count(Math.min(found, COUNTED), found > COUNTED);
  }

  private static String after(AsideLine line) {
    return new TimelineCursor(line.lastAt(), line.conversationId().value()).toString();
  }

  /**
   * How many are set aside.
   *
   * @param more whether there are more than were counted
   */
  record Count(int count, boolean more) {}

  /**
   * A part of the list.
   *
   * @param next where it goes on, if it does
   */
  record Page(List<AsideLine> items, @Nullable String next) {
    Page {
      items = List.copyOf(items);
    }
  }
}
