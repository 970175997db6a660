package org.dirigent.conversation.house;

import java.util.UUID;
import org.dirigent.channel.AccountId;

/** A web site with a widget: an account, made straight in the database. */
public final class Site {

  private final ConversationHouse house;
  private final AccountId account;

  private Site(ConversationHouse house, AccountId account) {
    this.house = house;
    this.account = account;
  }

  /** A new site. */
  public static Site of(ConversationHouse house) {
    UUID id = house.newId();
    house
        .sql()
        .sql(
            """
            insert into channel_account
              (id, channel, name, public_key, active, queue_id, language, settings, secrets)
            values (?, 'webchat', 'Beispielwerke', ?, true, ?, 'de', '{}', '{}')""")
        .params(id, "key-" + id, house.newId())
        .update();
    return new Site(house, new AccountId(id));
  }

  public AccountId account() {
    return account;
  }

  /** The same site in another life of the house. */
  public Site in(ConversationHouse other) {
    return new Site(other, account);
  }

  public Visitor visitor(String name) {
    return new Visitor(house, account, name);
  }
}
