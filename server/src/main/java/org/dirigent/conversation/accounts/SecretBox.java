package org.dirigent.conversation.accounts;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.random.RandomGenerator;
import org.dirigent.channel.AccountId;
import org.dirigent.platform.Seal;
import org.dirigent.platform.Secrets;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets of accounts unreadable in the database, each bound to the account and the name of
 * the setting, so that none can be moved to another place.
 */
@Component
final class SecretBox {

  private final Seal seal;

  SecretBox(Secrets secrets, RandomGenerator random) {
    this.seal = new Seal("channel-account-settings", secrets, random);
  }

  String seal(AccountId account, String name, String secret) {
    byte[] sealed = seal.close(place(account, name), secret.getBytes(StandardCharsets.UTF_8));
    return Base64.getEncoder().encodeToString(sealed);
  }

  String open(AccountId account, String name, String sealed) {
    byte[] content = seal.open(place(account, name), Base64.getDecoder().decode(sealed));
    return new String(content, StandardCharsets.UTF_8);
  }

  private static byte[] place(AccountId account, String name) {
    return (account.value() + " " + name).getBytes(StandardCharsets.UTF_8);
  }
}
