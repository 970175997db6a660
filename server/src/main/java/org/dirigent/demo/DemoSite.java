package org.dirigent.demo;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.ChannelAccounts;
import org.dirigent.conversation.NewChannelAccount;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.Secrets;
import org.dirigent.workforce.QueueId;
import org.springframework.stereotype.Component;

/** The invented bicycle shop's web site, as a channel account. */
@Component
class DemoSite {

  /** What stands in the demo pages' script tag. */
  static final String KEY = "demo-shop";

  /** Customers of the shop as the shop's own system names them. */
  static final String REALM = "moewe";

  private final ChannelAccounts accounts;
  private final Secrets secrets;

  DemoSite(ChannelAccounts accounts, Secrets secrets) {
    this.accounts = accounts;
    this.secrets = secrets;
  }

  void make(QueueId queue, AuditEntry.Actor by) {
    Map<String, String> settings = new HashMap<>();
    // Pages of our own origin need no permission; a page opened from a file or another port does.
    settings.put("origins", "http://localhost:8080 http://127.0.0.1:8080");
    settings.put("title-de", "Möwe Räder (erfunden)");
    settings.put("title-en", "Möwe Bicycles (invented)");
    settings.put("greeting-de", "Moin! Wobei dürfen wir helfen?");
    settings.put("greeting-en", "Hello! What can we do for you?");
    settings.put("identity-realm", REALM);
    settings.put("identity-secret", identitySecret());
    accounts.open(
        new NewChannelAccount(new ChannelName("webchat"), "Möwe Räder", KEY, queue, "de", settings),
        by);
  }

  /** The secret that the shop's server would have: the same after every start. */
  String identitySecret() {
    return Base64.getEncoder().encodeToString(secrets.key("demo-identity").getEncoded());
  }
}
