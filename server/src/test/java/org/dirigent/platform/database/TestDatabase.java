package org.dirigent.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/**
 * A database of a test's own on the real PostgreSQL, with the tables of every module. Most tests
 * get one by {@link FreshDatabase} or {@link SharedDatabase}; {@link #fresh} is for the rest.
 */
public final class TestDatabase implements AutoCloseable {

  private static final int CONNECTIONS = 16;

  private final String name;
  private final String url;
  private final String user;
  private final String password;
  private final SingletonSupplier<HikariDataSource> pool = SingletonSupplier.of(this::open);

  TestDatabase(String name, String url, String user, String password) {
    this.name = name;
    this.url = url;
    this.user = user;
    this.password = password;
  }

  /** Makes a new database; it needs no clearing up, its server ends with the test process. */
  public static TestDatabase fresh() {
    return TestServer.running().newDatabase();
  }

  /** A pooled way in. */
  public DataSource dataSource() {
    return pool.obtain();
  }

  /** Statements in auto-commit. */
  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource());
  }

  /** For what connects by itself. */
  public String url() {
    return url;
  }

  /** The role that the application has, too. */
  public String user() {
    return user;
  }

  /** That role's password. */
  public String password() {
    return password;
  }

  /** The settings with which a server of ours uses this database. */
  public List<String> settings() {
    return List.of(
        "dirigent.database=external",
        "spring.datasource.url=" + url,
        "spring.datasource.username=" + user,
        "spring.datasource.password=" + password,
        "spring.datasource.hikari.minimum-idle=0",
        "dirigent.webhooks.private-networks=127.0.0.2/32");
  }

  /** Gives back the connections; the data stays until the test process ends. */
  @Override
  public void close() {
    HikariDataSource open = pool.get();
    if (open != null) {
      open.close();
    }
  }

  private HikariDataSource open() {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setPoolName(name);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    return new HikariDataSource(config);
  }
}
