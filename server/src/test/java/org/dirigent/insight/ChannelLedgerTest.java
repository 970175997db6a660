package org.dirigent.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.dirigent.channel.ChannelName;
import org.dirigent.dispatch.DayBook.LedgerLine;
import org.dirigent.dispatch.WorkStatus;
import org.junit.jupiter.api.Test;

class ChannelLedgerTest {

  private static final ChannelName CHAT = new ChannelName("webchat");

  @Test
  void every_status_is_counted_in_one_place() {
    List<LedgerLine> oneEach =
        Arrays.stream(WorkStatus.values()).map(status -> new LedgerLine(CHAT, status, 1)).toList();

    assertThat(ChannelLedger.of(CHAT, 11, oneEach))
        .isEqualTo(new ChannelLedger("webchat", 11, 1, 3, 4, 1, 1, 1, 0));
  }

  @Test
  void what_arrived_and_stands_nowhere_is_seen() {
    List<LedgerLine> lines = List.of(new LedgerLine(CHAT, WorkStatus.COMPLETED, 5));

    assertThat(ChannelLedger.of(CHAT, 7, lines).unjudged()).isEqualTo(2);
    assertThat(ChannelLedger.of(CHAT, 4, lines).unjudged()).isEqualTo(-1);
  }
}
