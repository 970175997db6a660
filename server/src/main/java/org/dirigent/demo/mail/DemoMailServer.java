package org.dirigent.demo.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * A mail server inside this process, reached over the machine's own loopback by real SMTP and IMAP.
 * It keeps letters in memory: they are gone with the process, what Dirigent took in is not.
 */
@Component
class DemoMailServer implements DisposableBean {

  private static final String LOOPBACK = "127.0.0.1";
  private static final long START_MILLIS = 10_000;

  private @Nullable GreenMail server;

  /** Where it listens. */
  record Ports(int smtp, int imap) {

    /** Any that are free. */
    static final Ports FREE = new Ports(0, 0);
  }

  /** Listens on these ports, or on others if somebody else has them. */
  synchronized Ports start(Ports wanted) {
    try {
      return listen(wanted);
    } catch (RuntimeException taken) {
      return listen(Ports.FREE);
    }
  }

  private Ports listen(Ports ports) {
    var starting =
        new GreenMail(
            new ServerSetup[] {
              setup(ports.smtp(), ServerSetup.PROTOCOL_SMTP),
              setup(ports.imap(), ServerSetup.PROTOCOL_IMAP)
            });
    try {
      starting.start();
    } catch (RuntimeException failed) {
      starting.stop();
      throw failed;
    }
    server = starting;
    return new Ports(starting.getSmtp().getPort(), starting.getImap().getPort());
  }

  private static ServerSetup setup(int port, String protocol) {
    var setup = new ServerSetup(port, LOOPBACK, protocol);
    setup.setServerStartupTimeout(START_MILLIS);
    return setup;
  }

  /** Somebody with a mailbox. Whoever else is written to gets one when the first letter comes. */
  void mailbox(String address, String password) {
    running().setUser(address, address, password);
  }

  /** The addresses of everybody who has a mailbox, in order. */
  List<String> addresses() {
    return running().getUserManager().listUser().stream()
        .map(user -> user.getEmail())
        .sorted()
        .toList();
  }

  private GreenMail running() {
    GreenMail started = server;
    if (started == null) {
      throw new IllegalStateException("The demo's mail server was not started");
    }
    return started;
  }

  @Override
  public synchronized void destroy() {
    if (server != null) {
      server.stop();
    }
  }
}
