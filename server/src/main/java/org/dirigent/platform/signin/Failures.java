package org.dirigent.platform.signin;

import java.time.Duration;
import java.util.Locale;
import org.dirigent.platform.ClientAddress;
import org.dirigent.platform.RateLimit;
import org.dirigent.platform.RateLimits;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords: by account and address (somebody guesses), by address (somebody tries
 * many accounts), by account (many addresses guess). An attempt takes from all three beforehand and
 * gives back when it was right, so that attempts at the same moment count too.
 */
@Component
final class Failures {

  private static final Duration SHORT = Duration.ofMinutes(5);

  private final RateLimit accountAtAddress;
  private final RateLimit address;
  private final RateLimit account;

  Failures(RateLimits limits, SigninSettings settings) {
    int few = settings.failuresPerAccount();
    accountAtAddress = limits.of("sign-in-account-at-address", few, SHORT);
    address = limits.of("sign-in-address", settings.failuresPerAddress(), SHORT);
    account = limits.of("sign-in-account", few * 10, Duration.ofHours(1));
  }

  /** Refuses with 429 when there were too many. */
  void demandRoom(String login, ClientAddress from) {
    String key = login.toLowerCase(Locale.ROOT);
    accountAtAddress.demand(key + " " + from.limitKey());
    address.demand(from.limitKey());
    account.demand(key);
  }

  /** The attempt was right. */
  void forget(String login, ClientAddress from) {
    String key = login.toLowerCase(Locale.ROOT);
    accountAtAddress.giveBack(key + " " + from.limitKey());
    address.giveBack(from.limitKey());
    account.giveBack(key);
  }
}
