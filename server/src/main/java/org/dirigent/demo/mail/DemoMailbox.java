package org.dirigent.demo.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an invented customer's mail program does: reads by IMAP, writes by SMTP. */
@Component
class DemoMailbox {

  private static final String LOOPBACK = "127.0.0.1";
  private static final String INBOX = "INBOX";
  private static final String SENT = "Sent";
  private static final int SHOWN = 50;
  private static final String MILLIS = "10000";

  private final DemoPost post;
  private final InstantSource clock;

  DemoMailbox(DemoPost post, InstantSource clock) {
    this.post = post;
    this.clock = clock;
  }

  /** The newest letters of a mailbox, the newest first. */
  List<DemoMail> letters(String address) throws MessagingException, IOException {
    try (Store store = opened(address)) {
      var all = new ArrayList<>(letters(store.getFolder(INBOX), false));
      all.addAll(letters(store.getFolder(SENT), true));
      all.sort(Comparator.comparing(DemoMail::at).reversed());
      return all;
    }
  }

  /**
   * Sends a letter and keeps a copy among those sent.
   *
   * @param answers the message id of the letter that this one answers
   */
  void send(String from, String to, String subject, String text, @Nullable String answers)
      throws MessagingException {
    var session = session();
    var mail = new MimeMessage(session);
    mail.setFrom(named(new InternetAddress(from, true)));
    mail.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
    mail.setSubject(subject, "UTF-8");
    mail.setText(text, "UTF-8");
    mail.setSentDate(Date.from(clock.instant()));
    if (answers != null) {
      mail.setHeader("In-Reply-To", answers);
      mail.setHeader("References", answers);
    }
    mail.saveChanges();
    Transport.send(mail);
    try (Store store = opened(from)) {
      Folder sent = store.getFolder(SENT);
      if (!sent.exists()) {
        sent.create(Folder.HOLDS_MESSAGES);
      }
      sent.appendMessages(new Message[] {mail});
    }
  }

  private InternetAddress named(InternetAddress address) {
    try {
      address.setPersonal(post.name(address.getAddress()), "UTF-8");
      return address;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every Java has UTF-8", e);
    }
  }

  private Store opened(String address) throws MessagingException {
    Store store = session().getStore("imap");
    store.connect(LOOPBACK, post.ports().imap(), address, address);
    return store;
  }

  private Session session() {
    var settings = new Properties();
    for (String protocol : List.of("imap", "smtp")) {
      settings.setProperty("mail." + protocol + ".connectiontimeout", MILLIS);
      settings.setProperty("mail." + protocol + ".timeout", MILLIS);
    }
    settings.setProperty("mail.smtp.host", LOOPBACK);
    settings.setProperty("mail.smtp.port", Integer.toString(post.ports().smtp()));
    return Session.getInstance(settings);
  }

  private static List<DemoMail> letters(Folder folder, boolean sent)
      throws MessagingException, IOException {
    if (!folder.exists()) {
      return List.of();
    }
    try (folder) {
      folder.open(Folder.READ_ONLY);
      int count = folder.getMessageCount();
      var letters = new ArrayList<DemoMail>();
      for (int number = Math.max(1, count - SHOWN + 1); number <= count; number++) {
        letters.add(letter(folder.getMessage(number), sent));
      }
      return letters;
    }
  }

  private static DemoMail letter(Message message, boolean sent)
      throws MessagingException, IOException {
    var words = new ArrayList<String>();
    var files = new ArrayList<String>();
    read(message, words, files);
    String[] id = message.getHeader("Message-ID");
    return new DemoMail(
        id == null ? "" : id[0],
        message.getReceivedDate().toInstant(),
        sent,
        people(message.getFrom()),
        people(message.getRecipients(Message.RecipientType.TO)),
        message.getSubject() == null ? "" : message.getSubject(),
        String.join("\n\n", words),
        files);
  }

  private static String people(Address @Nullable [] addresses) {
    return addresses == null
        ? ""
        : Arrays.stream(addresses)
            .map(address -> ((InternetAddress) address).toUnicodeString())
            .collect(Collectors.joining(", "));
  }

  /** Plain text only: the page shows no markup from anybody. */
  private static void read(Part part, List<String> words, List<String> files)
      throws MessagingException, IOException {
    if (part.getFileName() != null) {
      files.add(part.getFileName());
    } else if (part.isMimeType("text/plain")) {
      words.add((String) part.getContent());
    } else if (part.getContent() instanceof Multipart many) {
      for (BodyPart each : parts(many).toList()) {
        read(each, words, files);
      }
    }
  }

  private static Stream<BodyPart> parts(Multipart many) throws MessagingException {
    var parts = new ArrayList<BodyPart>();
    for (int i = 0; i < many.getCount(); i++) {
      parts.add(many.getBodyPart(i));
    }
    return parts.stream();
  }
}
