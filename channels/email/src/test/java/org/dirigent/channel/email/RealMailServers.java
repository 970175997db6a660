package org.dirigent.channel.email;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Postfix and Dovecot as Debian ships them, with a configuration, ports and a folder of their own.
 * Postfix delivers shop.example and customer.example to Dovecot, and later.example to whoever
 * listens on a port of the test.
 */
final class RealMailServers implements AutoCloseable {

  private final Path home;
  private final int imap = freePort();
  private final int smtp = freePort();
  private final int lmtp = freePort();

  RealMailServers(int laterPort) throws IOException, InterruptedException {
    home = Files.createTempDirectory("dirigent-mail");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    for (var folder : List.of("run", "mails", "conf", "queue", "data")) {
      Files.createDirectories(home.resolve(folder));
    }
    run("chown", "mail:mail", home.resolve("mails").toString());
    run("chown", "postfix", home.resolve("data").toString());
    Files.writeString(home.resolve("dovecot.conf"), dovecot());
    Files.writeString(home.resolve("conf/main.cf"), postfix());
    Files.writeString(
        home.resolve("conf/transport"), "later.example smtp:[127.0.0.1]:" + laterPort);
    Files.writeString(home.resolve("conf/master.cf"), services());
    run("dovecot", "-c", home.resolve("dovecot.conf").toString());
    run("postfix", "-c", home.resolve("conf").toString(), "start");
  }

  /** Whether both are installed and may be started: they change users, which needs root. */
  static boolean installed() {
    return Files.isExecutable(Path.of("/usr/sbin/dovecot"))
        && Files.isExecutable(Path.of("/usr/sbin/postfix"))
        && Files.isExecutable(Path.of("/usr/lib/dovecot/lmtp"))
        && System.getProperty("user.name").equals("root");
  }

  int imap() {
    return imap;
  }

  int smtp() {
    return smtp;
  }

  private String dovecot() {
    return """
        base_dir = %1$s/run
        state_dir = %1$s/run
        log_path = %1$s/dovecot.log
        protocols = imap lmtp
        ssl = no
        disable_plaintext_auth = no
        listen = 127.0.0.1
        first_valid_uid = 1
        mail_location = maildir:%1$s/mails/%%u
        recipient_delimiter = +
        passdb {
          driver = static
          args = password=secret
        }
        userdb {
          driver = static
          args = uid=mail gid=mail home=%1$s/mails/%%u allow_all_users=yes
        }
        service imap-login {
          inet_listener imap {
            port = %2$d
          }
          inet_listener imaps {
            port = 0
          }
        }
        service lmtp {
          inet_listener lmtp {
            address = 127.0.0.1
            port = %3$d
          }
        }
        """
        .formatted(home, imap, lmtp);
  }

  private String postfix() {
    return """
        compatibility_level = 3.6
        queue_directory = %1$s/queue
        data_directory = %1$s/data
        maillog_file = %1$s/postfix.log
        maillog_file_prefixes = %1$s
        myhostname = relay.shop.example
        mydestination =
        inet_interfaces = 127.0.0.1
        inet_protocols = ipv4
        mynetworks = 127.0.0.0/8
        virtual_mailbox_domains = shop.example, customer.example
        virtual_transport = lmtp:inet:127.0.0.1:%2$d
        recipient_delimiter = +
        smtpd_recipient_restrictions = permit_mynetworks, reject
        smtpd_peername_lookup = no
        transport_maps = texthash:%1$s/conf/transport
        """
        .formatted(home, lmtp);
  }

  private String services() {
    var names =
        List.of(
            "pickup unix n - n 60 1 pickup", "cleanup unix n - n - 0 cleanup",
            "qmgr unix n - n 300 1 qmgr", "rewrite unix - - n - - trivial-rewrite",
            "bounce unix - - n - 0 bounce", "defer unix - - n - 0 bounce",
            "trace unix - - n - 0 bounce", "verify unix - - n - 1 verify",
            "proxymap unix - - n - - proxymap", "smtp unix - - n - - smtp",
            "relay unix - - n - - smtp", "error unix - - n - - error",
            "retry unix - - n - - error", "discard unix - - n - - discard",
            "virtual unix - n n - - virtual", "lmtp unix - - n - - lmtp",
            "anvil unix - - n - 1 anvil", "scache unix - - n - 1 scache",
            "tlsmgr unix - - n 1000? 1 tlsmgr", "postlog unix-dgram n - n - 1 postlogd");
    return smtp + " inet n - n - - smtpd\n" + String.join("\n", names) + "\n";
  }

  private static void run(String... command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new IOException(String.join(" ", command) + " did not succeed");
    }
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    try {
      run("postfix", "-c", home.resolve("conf").toString(), "stop");
      run("doveadm", "-c", home.resolve("dovecot.conf").toString(), "stop");
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
