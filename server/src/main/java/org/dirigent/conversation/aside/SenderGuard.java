package org.dirigent.conversation.aside;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.dirigent.channel.Accounts;
import org.dirigent.conversation.Senders;
import org.dirigent.platform.Account;
import org.dirigent.workforce.Expert;
import org.dirigent.workforce.Workforce;
import org.springframework.stereotype.Component;

/**
 * Keeps people from blocking by mistake whom the house needs: its own mailboxes, colleagues, and
 * the domains of providers from which everybody writes.
 */
@Component
final class SenderGuard {

  /** Where people who do not know each other have their mailboxes; most of them in Germany. */
  private static final Set<String> SHARED =
      Set.of(
          "@gmail.com",
          "@googlemail.com",
          "@gmx.de",
          "@gmx.net",
          "@gmx.at",
          "@gmx.ch",
          "@web.de",
          "@t-online.de",
          "@outlook.com",
          "@outlook.de",
          "@hotmail.com",
          "@hotmail.de",
          "@live.de",
          "@live.com",
          "@yahoo.com",
          "@yahoo.de",
          "@icloud.com",
          "@me.com",
          "@aol.com",
          "@aol.de",
          "@freenet.de",
          "@mail.de",
          "@posteo.de",
          "@mailbox.org",
          "@arcor.de",
          "@1und1.de",
          "@vodafone.de",
          "@bluewin.ch",
          "@proton.me",
          "@protonmail.com");

  private final Senders channels;
  private final Accounts accounts;
  private final Workforce workforce;
  private final org.dirigent.platform.Accounts people;

  SenderGuard(
      Senders channels,
      Accounts accounts,
      Workforce workforce,
      org.dirigent.platform.Accounts people) {
    this.channels = channels;
    this.accounts = accounts;
    this.workforce = workforce;
    this.people = people;
  }

  void checkMayBeBlocked(String sender) {
    if (SHARED.contains(sender)) {
      throw AsideProblems.SHARED_BY_MANY.because(
          "Everybody may have a mailbox at %s; block the one address.".formatted(sender));
    }
    boolean domain = sender.startsWith("@");
    ours()
        .map(address -> address.strip().toLowerCase(Locale.ROOT))
        .filter(address -> domain ? isAt(address, sender) : address.equals(sender))
        .findFirst()
        .ifPresent(
            address -> {
              throw AsideProblems.OF_THE_HOUSE.because(
                  "%s is an address of the house; its mail would be set aside.".formatted(address));
            });
  }

  /** At this domain or at one below it. */
  private static boolean isAt(String address, String domain) {
    return address.endsWith(domain) || address.endsWith("." + domain.substring(1));
  }

  private Stream<String> ours() {
    return Stream.of(
            mailboxes(), workforce.experts().values().stream().map(Expert::address), logins())
        .flatMap(addresses -> addresses);
  }

  private Stream<String> mailboxes() {
    return channels.all().stream()
        .filter(channel -> channel.capabilities().letters())
        .flatMap(channel -> accounts.of(channel.name()).stream())
        .flatMap(account -> account.setting("address").stream());
  }

  /** Many sign in by their address. */
  private Stream<String> logins() {
    return Stream.iterate(0, offset -> offset + org.dirigent.platform.Accounts.PAGE)
        .limit(10)
        .map(people::list)
        .takeWhile(page -> !page.isEmpty())
        .flatMap(page -> page.stream().map(Account::login))
        .filter(login -> login.contains("@"));
  }
}
