package org.dirigent.testkit.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Postfix and Dovecot as Debian ships them, with a configuration, ports and a folder of their own.
/// Postfix delivers shop.example and customer.example to Dovecot, which has a mailbox for every
/// address there; the password of each is [#PASSWORD].
public final class RealMailServers implements AutoCloseable {

  public static final String PASSWORD = "secret";

  private final Path home;
  private final Configuration configuration;
  private final UserPrincipal owner;

  private RealMailServers(Path home, Configuration configuration) throws IOException {
    this.home = home;
    this.configuration = configuration;
    this.owner = home.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("mail");
  }

  /// Whether both are installed and may be started: they change users, which needs root.
  public static boolean installed() {
    return Files.isExecutable(Path.of("/usr/sbin/dovecot"))
        && Files.isExecutable(Path.of("/usr/sbin/postfix"))
        && Files.isExecutable(Path.of("/usr/lib/dovecot/lmtp"))
        && System.getProperty("user.name").equals("root");
  }

  /// Starts both; `more` are further lines of Postfix's configuration.
  public static RealMailServers start(String... more) {
    return startAsking("", more);
  }

  /// Starts both, with access tokens (XOAUTH2) instead of the password: this address says which are
  /// good (RFC 7662).
  public static RealMailServers startWithTokens(String introspection) {
    return startAsking(introspection);
  }

  private static RealMailServers startAsking(String introspection, String... more) {
    try {
      Path home = Files.createTempDirectory("dirigent-mail");
      var ports = new Configuration(home, freePort(), freePort(), freePort(), introspection);
      var servers = new RealMailServers(home, ports);
      servers.begin(List.of(more));
      return servers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void begin(List<String> more) throws IOException {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (var folder : List.of("run", "mails", "conf", "queue", "data")) {
      Files.createDirectories(home.resolve(folder));
    }
    run("chown", "mail:mail", home.resolve("mails").toString());
    run("chown", "postfix", home.resolve("data").toString());
    Files.writeString(home.resolve("conf/full"), "");
    Files.writeString(home.resolve("conf/tokens"), configuration.tokens());
    Files.writeString(home.resolve("dovecot.conf"), configuration.dovecot());
    Files.writeString(
        home.resolve("conf/main.cf"), configuration.postfix() + String.join("\n", more) + "\n");
    Files.writeString(home.resolve("conf/master.cf"), configuration.services());
    run("dovecot", "-c", home.resolve("dovecot.conf").toString());
    run("postfix", "-c", home.resolve("conf").toString(), "start");
  }

  /// The port of Dovecot.
  public int imap() {
    return configuration.imap();
  }

  /// The port of Postfix.
  public int smtp() {
    return configuration.smtp();
  }

  /// From now on this mailbox is full.
  public void fill(String address) throws IOException {
    Files.writeString(
        home.resolve("conf/full"), configuration.withoutRoom(address), StandardOpenOption.APPEND);
  }

  /// The mails of a mailbox as the server keeps them, each a file whose name begins with the second
  /// and, after `.M`, the microsecond of its arrival.
  public List<Path> mails(String address) {
    return Stream.of("new", "cur").flatMap(folder -> files(box(address).resolve(folder))).toList();
  }

  /// Puts a mail into a mailbox as a delivery agent does, past every limit of the servers.
  public void put(String address, String name, InputStream mail) throws IOException {
    for (var folder : List.of("tmp", "new", "cur")) {
      Files.createDirectories(box(address).resolve(folder));
    }
    Path written = box(address).resolve("tmp").resolve(name);
    Files.copy(mail, written);
    Files.setOwner(written, owner);
    Files.move(written, box(address).resolve("new").resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  /// Makes what was put into a mailbox readable for its server; once after the last.
  public void settle(String address) throws IOException {
    run("chown", "-R", "mail:mail", box(address).toString());
  }

  private Path box(String address) {
    return home.resolve("mails").resolve(address);
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    } catch (IOException nobodyWroteYet) {
      return Stream.empty();
    }
  }

  private static void run(String... command) throws IOException {
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException(String.join(" ", command) + " did not succeed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    try {
      run("postfix", "-c", home.resolve("conf").toString(), "stop");
      run("doveadm", "-c", home.resolve("dovecot.conf").toString(), "stop");
      try (Stream<Path> files = Files.walk(home)) {
        files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
