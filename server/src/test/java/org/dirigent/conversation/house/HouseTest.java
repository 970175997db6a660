package org.dirigent.conversation.house;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/**
 * Tests in one house, which is opened once for the class. Each test has a site of its own, and
 * never counts what it did not make.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HouseTest {

  protected ConversationHouse house;
  protected Site site;

  @BeforeAll
  protected void openHouse(DataSource database) {
    house = ConversationHouse.open(database);
  }

  @BeforeEach
  protected void openSite() {
    site = Site.of(house);
  }

  /** Unless a test is about that, everything is understood. */
  @AfterEach
  protected void nothingWasSetAside() {
    assertThat(house.sql().sql("select reason from inbox_aside").query(String.class).list())
        .isEmpty();
  }

  @AfterAll
  protected void closeHouse() {
    house.close();
  }
}
