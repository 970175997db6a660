package org.dirigent.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.dirigent.platform.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL server that lives and dies with this process and keeps its data. It listens on
 * the loopback address only, asks for a password, and writes through to the disk before it says
 * that something is committed. The caller must own the home directory for as long as it runs.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

  /** Recovery after a crash replays at most a gigabyte of log, which takes well under this. */
  private static final Duration READY_WITHIN = Duration.ofMinutes(5);

  /** A free port may be taken by another a moment later; backends of a killed server linger. */
  private static final int ATTEMPTS = 20;

  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(250);

  private final Lifeline lifeline;
  private final int port;
  private final PasswordFile password;
  private final AtomicBoolean closing = new AtomicBoolean();

  private EmbeddedPostgres(Lifeline lifeline, int port, PasswordFile password) {
    this.lifeline = lifeline;
    this.port = port;
    this.password = password;
  }

  /**
   * Starts the server on the data below a home, preparing both where there are none yet.
   *
   * @param home a directory that only this process uses
   * @param port where to listen; 0 takes a free port
   * @throws StartRefused when it cannot run, saying why and what to do
   */
  public static EmbeddedPostgres start(Path home, int port, RandomGenerator random) {
    return start(home, home, port, Privileges.detect(), random);
  }

  /** As above, with the programs unpacked in another home, so that they need not be twice. */
  public static EmbeddedPostgres start(Path home, Path programs, RandomGenerator random) {
    return start(home, programs, 0, Privileges.detect(), random);
  }

  /** As above, with rights and port of the caller's choice. */
  static EmbeddedPostgres start(
      Path home, Path programs, int port, Privileges privileges, RandomGenerator random) {
    Path folder = home.resolve("postgres");
    var password = PasswordFile.in(home, Files.isDirectory(folder), random);
    var cluster = new Cluster(folder, PostgresBinaries.unpackedIn(programs), privileges);
    privileges.enter(home);
    privileges.own(password.file());
    privileges.own(cluster.binaries().folder());
    cluster.prepare(password);
    new Predecessor(folder).end();
    cluster.configure();
    return start(cluster, ServerLog.in(home), port, password);
  }

  private static EmbeddedPostgres start(
      Cluster cluster, ServerLog output, int port, PasswordFile password) {
    for (int attempt = 1; ; attempt++) {
      int chosen = port == 0 ? FreePort.any() : port;
      output.begin();
      Lifeline lifeline = Lifeline.start(command(cluster, chosen), output.file());
      if (ready(cluster, chosen, lifeline)) {
        log.info("PostgreSQL {} is ready on port {}", PostgresBinaries.MAJOR, chosen);
        return new EmbeddedPostgres(lifeline, chosen, password);
      }
      lifeline.close();
      boolean passing = output.tellsOfOldBackends() || (port == 0 && output.tellsOfTakenPort());
      if (attempt == ATTEMPTS || !passing) {
        throw refusal(chosen, output);
      }
      Patience.of(BETWEEN_ATTEMPTS).until(() -> false);
    }
  }

  private static List<String> command(Cluster cluster, int port) {
    return cluster
        .privileges()
        .asPrefixOf(
            List.of(
                cluster.binaries().program("postgres"),
                "-D",
                cluster.folder().toString(),
                "-p",
                Integer.toString(port)));
  }

  private static boolean ready(Cluster cluster, int port, Lifeline lifeline) {
    boolean settled =
        Patience.of(READY_WITHIN)
            .until(() -> !lifeline.holds() || listening(cluster.folder(), port));
    return settled && lifeline.holds();
  }

  private static boolean listening(Path cluster, int port) {
    return PidFile.of(cluster)
        .filter(server -> server.ready() && server.port() == port)
        .isPresent();
  }

  private static StartRefused refusal(int port, ServerLog output) {
    if (output.tellsOfTakenPort()) {
      return new StartRefused(
          "Port %d, where the embedded PostgreSQL should listen, is taken.".formatted(port),
          "Leave dirigent.database-port out to let it find a free one, or name another.");
    }
    return new StartRefused(
        "The embedded PostgreSQL did not start. Its last words:%n%s".formatted(output.lastWords()),
        "The whole story stands in %s.".formatted(output.file()));
  }

  /** Calls back, once, when the server ends without having been asked to. */
  void whenLost(Runnable reaction) {
    lifeline
        .ended()
        .thenRun(
            () -> {
              if (!closing.get()) {
                reaction.run();
              }
            });
  }

  /** Where the database of Dirigent is. */
  public String url() {
    return url(Cluster.NAME);
  }

  /** Where another database of this server is. */
  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
  }

  /** The role that owns the database of Dirigent. */
  public String user() {
    return Cluster.NAME;
  }

  /** The password of that role; the superuser has the same. */
  public String password() {
    return password.value();
  }

  /** Where the database of Dirigent is and how one comes in. */
  public DatabaseAddress address() {
    return new DatabaseAddress(url(), user(), password());
  }

  /**
   * Writes everything through and stops the server, however long that takes; true once it is gone.
   * Its files may be moved then.
   */
  public boolean closeWhole() {
    try (Connection administrator =
            DriverManager.getConnection(url(), Cluster.SUPERUSER, password());
        Statement statement = administrator.createStatement()) {
      statement.execute("checkpoint");
    } catch (SQLException e) {
      log.warn("PostgreSQL could not write everything through: {}", e.getMessage());
    }
    close();
    return Patience.of(READY_WITHIN).until(() -> !lifeline.holds());
  }

  /** Stops the server within seconds; whoever has connections closes them before. */
  @Override
  public void close() {
    closing.set(true);
    lifeline.close();
  }
}
