package org.dirigent.demo.mail;

import java.util.Base64;
import java.util.Map;
import org.dirigent.channel.Account;
import org.dirigent.channel.Accounts;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.ChannelAccounts;
import org.dirigent.conversation.NewChannelAccount;
import org.dirigent.demo.mail.DemoMailServer.Ports;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.Secrets;
import org.dirigent.workforce.QueueId;
import org.springframework.stereotype.Component;

/** The invented shop's mailbox, as a channel account, and the mail server that it lies on. */
@Component
public class DemoPost {

  /** Where customers write. */
  public static final String SHOP = "post@moewe.example";

  private static final ChannelName EMAIL = new ChannelName("email");
  private static final String KEY = "demo-post";

  private final DemoMailServer server;
  private final Accounts accounts;
  private final ChannelAccounts office;
  private final Secrets secrets;
  private Ports ports = Ports.FREE;
  private Map<String, String> names = Map.of();

  DemoPost(DemoMailServer server, Accounts accounts, ChannelAccounts office, Secrets secrets) {
    this.server = server;
    this.accounts = accounts;
    this.office = office;
    this.secrets = secrets;
  }

  /**
   * Starts the mail server where the account expects it, or tells the account where it is now.
   *
   * @param customers their names by their mailboxes
   */
  public void start(Map<String, String> customers, AuditEntry.Actor by) {
    Ports expected = accounts.withKey(EMAIL, KEY).map(DemoPost::ports).orElse(Ports.FREE);
    ports = server.start(expected);
    server.mailbox(SHOP, password());
    names = Map.copyOf(customers);
    names.keySet().forEach(mailbox -> server.mailbox(mailbox, mailbox));
    if (!ports.equals(expected)) {
      office.change(EMAIL, KEY, where(), by);
    }
  }

  /** Opens the account. */
  public void make(QueueId queue, AuditEntry.Actor by) {
    var settings = new java.util.HashMap<>(where());
    settings.put("address", SHOP);
    settings.put("sender-name", "Fahrradwerft Möwe");
    settings.put("imap-host", "127.0.0.1");
    settings.put("smtp-host", "127.0.0.1");
    settings.put("tls", "false");
    settings.put("user", SHOP);
    settings.put("password", password());
    settings.put("poll-seconds", "5");
    settings.put("signature", "Fahrradwerft Möwe, Kranhaven (erfunden)");
    office.open(new NewChannelAccount(EMAIL, "Möwe Post", KEY, queue, "de", settings), by);
  }

  Ports ports() {
    return ports;
  }

  /** The name of whoever writes from this mailbox, empty if it is not known. */
  String name(String mailbox) {
    return names.getOrDefault(mailbox, "");
  }

  private Map<String, String> where() {
    return Map.of(
        "imap-port", Integer.toString(ports.imap()), "smtp-port", Integer.toString(ports.smtp()));
  }

  private static Ports ports(Account account) {
    return new Ports(port(account, "smtp-port"), port(account, "imap-port"));
  }

  private static int port(Account account, String name) {
    return account.setting(name).map(Integer::parseInt).orElse(0);
  }

  private String password() {
    return Base64.getEncoder().encodeToString(secrets.key("demo-post").getEncoded());
  }
}
