package org.dirigent.platform.leases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import javax.sql.DataSource;
import org.dirigent.platform.Lease;
import org.dirigent.platform.database.FreshDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Only one may hold a lease, and who lost it cannot write any more. */
@FreshDatabase
class PostgresLeasesTest {

  private static final NodeId HERE = new NodeId(new UUID(0, 1));
  private static final NodeId THERE = new NodeId(new UUID(0, 2));

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  PostgresLeasesTest(JdbcClient jdbc, DataSource database) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
  }

  @Test
  void a_lease_is_held_by_one_node_at_a_time() {
    assertThat(on(HERE).take("mailbox")).isPresent();
    assertThat(on(THERE).take("mailbox")).isEmpty();
  }

  @Test
  void a_lease_that_was_given_back_is_free_at_once() {
    on(HERE).take("trunk").orElseThrow().release();

    assertThat(on(THERE).take("trunk")).isPresent();
  }

  @Test
  void a_node_that_was_killed_takes_over_from_its_own_earlier_life_and_fences_it() {
    Lease before = on(HERE).take("engine").orElseThrow();
    Lease after = on(HERE).take("engine").orElseThrow();

    assertThat(after.epoch()).isEqualTo(before.epoch() + 1);
    assertThat(held(after)).isTrue();
    assertThat(held(before)).isFalse();
  }

  @Test
  void a_lease_that_lapsed_goes_to_whoever_asks() {
    Lease silent = on(HERE).take("lane").orElseThrow();
    jdbc.sql("update lease set until = now() - interval '1 second' where name = 'lane'").update();

    assertThat(on(THERE).take("lane")).isPresent();
    assertThat(held(silent)).isFalse();
  }

  @Test
  void a_node_learns_with_the_next_renewal_which_of_its_leases_are_lost() {
    var here = on(HERE);
    Lease kept = here.take("box-1").orElseThrow();
    Lease lost = here.take("box-2").orElseThrow();
    assertThat(lost.held()).isTrue();
    jdbc.sql("update lease set until = now() - interval '1 second' where name like 'box-%'")
        .update();
    assertThat(on(THERE).take("box-2")).isPresent();

    here.renew();

    assertThat(kept.held()).isTrue();
    assertThat(lost.held()).isFalse();
    assertThat(on(THERE).take("box-1")).as("renewed in the same statement").isEmpty();
  }

  @Test
  void what_was_given_back_or_taken_anew_is_not_held_any_more() {
    var here = on(HERE);
    Lease first = here.take("box-3").orElseThrow();
    Lease second = here.take("box-3").orElseThrow();
    assertThat(first.held()).isFalse();
    second.release();
    assertThat(second.held()).isFalse();
  }

  private PostgresLeases on(NodeId node) {
    return new PostgresLeases(jdbc, transaction, node);
  }

  private boolean held(Lease lease) {
    return Boolean.TRUE.equals(transaction.execute(_ -> lease.stillHeld()));
  }
}
