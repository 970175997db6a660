package org.dirigent.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dirigent.platform.StartRefused;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's word for a data directory: the files of one server. It is prepared beside its place
 * and moved there when it is whole, so that an interrupted preparation leaves nothing half-made.
 */
record Cluster(Path folder, PostgresBinaries binaries, Privileges privileges) {

  /** The role and the database of Dirigent; the role is no superuser. */
  static final String NAME = "dirigent";

  /** The superuser, for administration only. */
  static final String SUPERUSER = "postgres";

  /** Durable first; and a server log that keeps no values, for they may be customers' words. */
  private static final Map<String, String> SETTINGS =
      Map.ofEntries(
          Map.entry("fsync", "on"),
          Map.entry("synchronous_commit", "on"),
          Map.entry("full_page_writes", "on"),
          Map.entry("listen_addresses", "'127.0.0.1'"),
          Map.entry("unix_socket_directories", "''"),
          Map.entry("max_connections", "100"),
          Map.entry("timezone", "'UTC'"),
          Map.entry("log_timezone", "'UTC'"),
          Map.entry("jit", "off"),
          Map.entry("log_min_messages", "log"),
          Map.entry("log_min_error_statement", "panic"),
          Map.entry("log_error_verbosity", "terse"),
          Map.entry("log_checkpoints", "off"));

  /** Creates the cluster with its role and database where there is none yet. */
  void prepare(PasswordFile password) {
    if (!Files.isDirectory(folder)) {
      Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
      discard(unfinished);
      initialise(unfinished, password);
      addDatabase(unfinished, password);
      settle(unfinished);
    }
    refuseOtherMajor();
    privileges.own(folder);
  }

  /** Writes the settings that a server of ours must have; they win over every other file. */
  void configure() {
    String lines =
        SETTINGS.entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(setting -> setting.getKey() + " = " + setting.getValue() + "\n")
            .collect(Collectors.joining());
    try {
      Files.writeString(
          folder.resolve("postgresql.auto.conf"),
          "# Written by Dirigent at every start; changes here are lost.\n" + lines);
    } catch (IOException e) {
      throw new StartRefused(
          "The settings of PostgreSQL in %s cannot be written (%s).".formatted(folder, e),
          "Check who owns the data directory and whether the disk is full.",
          e);
    }
  }

  private void initialise(Path unfinished, PasswordFile password) {
    var options =
        List.of(
            binaries.program("initdb"),
            "-D",
            unfinished.toString(),
            "-U",
            SUPERUSER,
            "-E",
            "UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--auth=scram-sha-256",
            "--pwfile=" + password.file());
    require(Shell.run(privileges.asPrefixOf(options)));
  }

  private void addDatabase(Path unfinished, PasswordFile password) {
    var command =
        List.of(
            binaries.program("postgres"),
            "--single",
            "-D",
            unfinished.toString(),
            "-c",
            "log_checkpoints=off",
            "-c",
            "exit_on_error=on",
            SUPERUSER);
    String statements =
        """
        create role %1$s login password '%2$s'
        create database %1$s owner %1$s
        """
            .formatted(NAME, password.value());
    require(Shell.run(privileges.asPrefixOf(command), statements));
  }

  private void settle(Path unfinished) {
    try {
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new StartRefused(
          "The new database cannot be moved to %s (%s).".formatted(folder, e),
          "Check that nothing else uses the data directory, then start again.",
          e);
    }
  }

  private void refuseOtherMajor() {
    String major = major();
    if (!major.equals(PostgresBinaries.MAJOR)) {
      throw new StartRefused(
          "The data in %s was written by PostgreSQL %s; this Dirigent brings PostgreSQL %s."
              .formatted(folder, major, PostgresBinaries.MAJOR),
          "Start the Dirigent release that wrote it, or name another data directory: --data DIR.");
    }
  }

  private String major() {
    try {
      return Files.readString(folder.resolve("PG_VERSION")).strip();
    } catch (IOException e) {
      throw new StartRefused(
          "%s is not a database of PostgreSQL: it has no readable PG_VERSION.".formatted(folder),
          "Restore the data directory from a backup, or name another one: --data DIR.",
          e);
    }
  }

  private void discard(Path unfinished) {
    try {
      FileSystemUtils.deleteRecursively(unfinished);
    } catch (IOException e) {
      throw new StartRefused(
          "An unfinished database in %s cannot be thrown away (%s).".formatted(unfinished, e),
          "Delete that folder yourself; it holds no data.",
          e);
    }
  }

  private void require(Shell preparation) {
    if (!preparation.worked()) {
      throw new StartRefused(
          "PostgreSQL could not prepare a new database in %s:%n%s"
              .formatted(folder, preparation.output().strip()),
          "Check free space and rights there, then start again; nothing half-made is kept.");
    }
  }
}
