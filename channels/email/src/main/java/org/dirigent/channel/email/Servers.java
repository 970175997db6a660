package org.dirigent.channel.email;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import java.util.Properties;

/** Connects to the servers of a mailbox; each wait has its bound. */
final class Servers {

  private static final String CONNECT_MILLIS = "15000";
  private static final long READ_MILLIS = 60_000;

  private Servers() {}

  static Store imap(MailboxSettings mailbox, Tokens tokens) throws MessagingException {
    return tokens.signIn(mailbox, secret -> imap(mailbox, secret));
  }

  private static Store imap(MailboxSettings mailbox, String secret) throws MessagingException {
    var protocol = mailbox.is("tls") ? "imaps" : "imap";
    var session = session(mailbox, protocol);
    session.getProperties().setProperty("mail." + protocol + ".peek", "true");
    session.getProperties().setProperty("mail." + protocol + ".fetchsize", "262144");
    // A server that is idling says nothing until we ask.
    long silence = mailbox.poll().toMillis() + READ_MILLIS;
    session.getProperties().setProperty("mail." + protocol + ".timeout", Long.toString(silence));
    var store = session.getStore(protocol);
    store.connect(mailbox.value("imap-host"), mailbox.number("imap-port"), mailbox.user(), secret);
    return store;
  }

  /** Not connected yet. */
  static Session smtp(MailboxSettings mailbox) {
    var session = session(mailbox, smtpProtocol(mailbox));
    session.getProperties().setProperty("mail.mime.charset", "UTF-8");
    return session;
  }

  static Transport connect(Session session, MailboxSettings mailbox, Tokens tokens)
      throws MessagingException {
    return tokens.signIn(mailbox, secret -> connect(session, mailbox, secret));
  }

  private static Transport connect(Session session, MailboxSettings mailbox, String secret)
      throws MessagingException {
    var transport = session.getTransport(smtpProtocol(mailbox));
    boolean signsIn = mailbox.signsIn();
    transport.connect(
        mailbox.value("smtp-host"),
        mailbox.number("smtp-port"),
        signsIn ? mailbox.user() : null,
        signsIn ? secret : null);
    return transport;
  }

  static String smtpProtocol(MailboxSettings mailbox) {
    return mailbox.is("tls") && mailbox.number("smtp-port") != 587 ? "smtps" : "smtp";
  }

  private static Session session(MailboxSettings mailbox, String protocol) {
    var settings = new Properties();
    var prefix = "mail." + protocol + ".";
    settings.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
    settings.setProperty(prefix + "timeout", Long.toString(READ_MILLIS));
    settings.setProperty(prefix + "writetimeout", Long.toString(READ_MILLIS));
    settings.setProperty(prefix + "starttls.enable", Boolean.toString(mailbox.is("tls")));
    settings.setProperty(prefix + "starttls.required", Boolean.toString(mailbox.is("tls")));
    settings.setProperty(prefix + "ssl.checkserveridentity", "true");
    settings.setProperty(prefix + "auth", Boolean.toString(mailbox.signsIn()));
    if (mailbox.byToken()) {
      settings.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
    }
    return Session.getInstance(settings);
  }
}
