package org.dirigent.conversation.house;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.dirigent.channel.Inbox;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.IdSource;
import org.dirigent.platform.RateLimits;
import org.dirigent.platform.Secret;
import org.dirigent.platform.Secrets;
import org.dirigent.testkit.Await;
import org.dirigent.testkit.SettableClock;
import org.springframework.beans.factory.support.BeanNameGenerator;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A running conversation module on a database; many may live, one after the other, on the same. */
public final class ConversationHouse implements AutoCloseable {

  private static final BeanNameGenerator WHOLE_NAMES =
      FullyQualifiedAnnotationBeanNameGenerator.INSTANCE;

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  private ConversationHouse(DataSource database, SettableClock clock) {
    context.setBeanNameGenerator(WHOLE_NAMES);
    context.registerBean("dataSource", DataSource.class, () -> outlivingTheHouse(database));
    context.registerBean("clock", SettableClock.class, () -> clock);
    context.register(Wiring.class);
    context.refresh();
  }

  /** A context closes whatever can be closed; the next house needs the database still. */
  private static DataSource outlivingTheHouse(DataSource database) {
    return new DelegatingDataSource(database);
  }

  /** Opens a house; what an earlier one left behind is gone on with. */
  public static ConversationHouse open(DataSource database) {
    return open(database, SettableClock.at("2026-03-02T09:00:00Z"));
  }

  /** Opens a house with a clock of the test's. */
  public static ConversationHouse open(DataSource database, SettableClock clock) {
    return new ConversationHouse(database, clock);
  }

  /** A part of the house. */
  public <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  public Inbox inbox() {
    return the(Inbox.class);
  }

  public SettableClock clock() {
    return the(SettableClock.class);
  }

  public Instant now() {
    return clock().instant();
  }

  public void pass(Duration time) {
    clock().advance(time);
  }

  public PlayedBus bus() {
    return the(PlayedBus.class);
  }

  public PlayedChannel channel() {
    return the(PlayedChannel.class);
  }

  public PlayedStaff staff() {
    return the(PlayedStaff.class);
  }

  public JdbcClient sql() {
    return the(JdbcClient.class);
  }

  public UUID newId() {
    return the(IdSource.class).next();
  }

  /** Runs something in a transaction. */
  public void inTransaction(Runnable work) {
    the(TransactionTemplate.class).executeWithoutResult(_ -> work.run());
  }

  /** Waits until everything that was taken in is understood. */
  public void untilUnderstood() {
    Await.until("everything is understood", Duration.ofSeconds(60), () -> waiting() == 0);
  }

  /** Deliveries that are not understood yet. */
  public long waiting() {
    return sql().sql("select count(*) from inbox where state = 0").query(Long.class).single();
  }

  @Override
  public void close() {
    context.close();
  }

  @ComponentScan(
      basePackages = {
        "org.dirigent.customer",
        "org.dirigent.conversation",
        "org.dirigent.platform.events",
        "org.dirigent.platform.files"
      },
      excludeFilters =
          @ComponentScan.Filter(
              type = FilterType.REGEX,
              pattern = "org\\.dirigent\\.conversation\\.(channels|house)\\..*|.*Test(\\$.*)?"),
      nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
  @ConfigurationPropertiesScan({
    "org.dirigent.platform.files",
    "org.dirigent.conversation.outbox",
    "org.dirigent.conversation.tasks"
  })
  static class Wiring {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource database) {
      return new JdbcTemplate(database);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate template) {
      return JdbcClient.create(template);
    }

    @Bean
    TransactionTemplate transaction(DataSource database) {
      return new TransactionTemplate(new JdbcTransactionManager(database));
    }

    @Bean
    JsonMapper json() {
      return JsonMapper.builder().build();
    }

    @Bean
    IdSource ids(InstantSource clock, RandomGenerator random) {
      return () -> {
        long millis = clock.millis();
        long high = (millis << 16) | 0x7000L | random.nextInt(0x1000);
        return new UUID(high, (random.nextLong() >>> 2) | 0x8000000000000000L);
      };
    }

    @Bean
    RandomGenerator random() {
      return new Random();
    }

    @Bean
    RateLimits limits() {
      return (_, _, _) -> _ -> Optional.empty();
    }

    @Bean
    PlayedBus bus(JsonMapper json) {
      return new PlayedBus(json);
    }

    @Bean
    PlayedStaff staff() {
      return new PlayedStaff();
    }

    @Bean
    PlayedChannel channel() {
      return new PlayedChannel();
    }

    @Bean
    PlayedAudit audit() {
      return new PlayedAudit();
    }

    @Bean
    Secrets secrets() {
      return new PlayedSecrets();
    }

    @Bean
    RateLimits rateLimits() {
      return (_, _, _) -> _ -> Optional.empty();
    }
  }

  /** An audit log that only remembers. */
  public static final class PlayedAudit implements AuditLog {

    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void record(AuditEntry entry) {
      entries.add(entry);
    }

    /** What was recorded. */
    public List<AuditEntry> entries() {
      return List.copyOf(entries);
    }
  }

  /** Keys that are no secret. */
  private static final class PlayedSecrets implements Secrets {

    @Override
    public SecretKey key(String purpose) {
      byte[] bytes = new byte[32];
      new Random(purpose.hashCode()).nextBytes(bytes);
      return new SecretKeySpec(bytes, "AES");
    }

    @Override
    public byte[] sign(String purpose, byte[] data) {
      throw new UnsupportedOperationException("The conversation module signs nothing");
    }

    @Override
    public boolean verify(String purpose, byte[] data, byte[] signature) {
      throw new UnsupportedOperationException("The conversation module verifies nothing");
    }

    @Override
    public Secret token() {
      return new Secret(UUID.randomUUID() + "-" + UUID.randomUUID());
    }
  }
}
