package org.dirigent.conversation.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dirigent.channel.Checkpoints;
import org.dirigent.conversation.house.HouseTest;
import org.dirigent.conversation.house.Site;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.Version;
import org.dirigent.platform.database.FreshDatabase;
import org.junit.jupiter.api.Test;

/** What adapters keep over a restart. */
@FreshDatabase
class CheckpointsTest extends HouseTest {

  @Test
  void what_was_kept_last_is_found_by_account_and_name_and_nobody_can_read_it_in_the_table() {
    var checkpoints = house.the(Checkpoints.class);
    checkpoints.keep(site.account(), "token", "first-secret");
    checkpoints.keep(site.account(), "token", "second-secret");

    assertThat(checkpoints.find(site.account(), "token")).contains("second-secret");
    assertThat(checkpoints.find(site.account(), "other")).isEmpty();
    assertThat(checkpoints.find(Site.of(house).account(), "token")).isEmpty();
    assertThat(house.sql().sql("select sealed from channel_checkpoint").query(String.class).list())
        .hasSize(1)
        .noneMatch(kept -> kept.contains("secret"));
  }

  @Test
  void what_is_put_elsewhere_cannot_be_read_there() {
    var checkpoints = house.the(Checkpoints.class);
    checkpoints.keep(site.account(), "token", "secret");
    house.sql().sql("update channel_checkpoint set name = 'moved' where name = 'token'").update();
    assertThatThrownBy(() -> checkpoints.find(site.account(), "moved"))
        .isInstanceOf(IllegalStateException.class);
    house.sql().sql("delete from channel_checkpoint").update();
  }

  @Test
  void there_is_a_bound() {
    var checkpoints = house.the(Checkpoints.class);
    assertThatThrownBy(
            () -> checkpoints.keep(site.account(), "token", "x".repeat(Checkpoints.LIMIT + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_account_that_retires_leaves_none_behind() {
    var checkpoints = house.the(Checkpoints.class);
    checkpoints.keep(site.account(), "token", "secret");
    var office = house.the(AccountOffice.class);
    long seen = office.required(site.account()).version();
    office.retire(site.account(), new Version(seen), AuditEntry.bySystem("test"));
    assertThat(checkpoints.find(site.account(), "token")).isEmpty();
  }
}
