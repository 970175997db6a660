package org.dirigent.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dirigent.testkit.mail.RealMailServers;

/**
 * What any IMAP client has to do at least: asks for one mail after the other, whole, and does
 * nothing with it. Or for several by one command.
 */
final class PlainFetch implements AutoCloseable {

  private static final Pattern EXISTS = Pattern.compile("\\* (\\d+) EXISTS");
  private static final Pattern LITERAL = Pattern.compile(".*\\{(\\d+)}");

  private final Socket socket;
  private final InputStream in;
  private int tags;

  private PlainFetch(int port) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    in = new BufferedInputStream(socket.getInputStream(), 256 * 1024);
    line();
  }

  static double perSecond(RealMailServers servers, String mailbox, int atOnce) throws IOException {
    try (var client = new PlainFetch(servers.imap())) {
      client.ask("LOGIN %s %s".formatted(mailbox, RealMailServers.PASSWORD));
      int mails = client.ask("SELECT INBOX");
      long begun = System.nanoTime();
      for (int number = 1; number <= mails; number += atOnce) {
        int last = Math.min(mails, number + atOnce - 1);
        client.ask("FETCH %d:%d (UID BODY.PEEK[])".formatted(number, last));
      }
      return mails * 1e9 / (System.nanoTime() - begun);
    }
  }

  /** How many mails there are, if the answer says so. */
  private int ask(String command) throws IOException {
    String tag = "a" + ++tags;
    socket
        .getOutputStream()
        .write((tag + " " + command + "\r\n").getBytes(StandardCharsets.US_ASCII));
    int exist = 0;
    for (String line = line(); !line.startsWith(tag + " "); line = line()) {
      Matcher many = EXISTS.matcher(line);
      exist = many.matches() ? Integer.parseInt(many.group(1)) : exist;
      Matcher literal = LITERAL.matcher(line);
      if (literal.matches()) {
        in.skipNBytes(Long.parseLong(literal.group(1)));
      }
    }
    return exist;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("Dovecot hung up");
      }
      line.append((char) c);
    }
    return line.toString().stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
