package org.dirigent.conversation.accounts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dirigent.channel.AccountId;
import org.dirigent.channel.Capabilities;
import org.dirigent.channel.Channel;
import org.dirigent.channel.ChannelName;
import org.dirigent.conversation.Senders;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Secrets;
import org.dirigent.workforce.Workforce;
import org.springframework.stereotype.Component;

/** Turns what an administrator said into an account, or says what is wrong with it. */
@Component
final class AccountForm {

  private final Senders senders;
  private final AccountRows rows;
  private final Workforce workforce;
  private final SecretBox box;
  private final Secrets secrets;

  AccountForm(
      Senders senders, AccountRows rows, Workforce workforce, SecretBox box, Secrets secrets) {
    this.senders = senders;
    this.rows = rows;
    this.workforce = workforce;
    this.box = box;
    this.secrets = secrets;
  }

  /** A new account. */
  StoredAccount fill(AccountId id, AccountChange change) {
    String key = change.publicKey() == null ? newKey() : change.publicKey();
    var blank =
        new StoredAccount(
            id,
            new ChannelName(change.channel()),
            change.name(),
            key,
            change.active(),
            false,
            change.queueId(),
            change.language(),
            Map.of(),
            Map.of(),
            0);
    return filled(blank, change);
  }

  /** A changed account. */
  StoredAccount fill(StoredAccount before, AccountChange change) {
    if (!before.channel().value().equals(change.channel())) {
      throw AccountProblems.OTHER_CHANNEL.because(
          "This account is of '%s'. Open another one for '%s'."
              .formatted(before.channel(), change.channel()));
    }
    String key = change.publicKey() == null ? before.publicKey() : change.publicKey();
    return filled(
        new StoredAccount(
            before.id(),
            before.channel(),
            change.name(),
            key,
            change.active(),
            false,
            change.queueId(),
            change.language(),
            Map.of(),
            before.secrets(),
            before.version() + 1),
        change);
  }

  static StoredAccount retired(StoredAccount account) {
    return new StoredAccount(
        account.id(),
        account.channel(),
        account.name(),
        account.publicKey(),
        false,
        true,
        account.queue(),
        account.language(),
        account.settings(),
        account.secrets(),
        account.version() + 1);
  }

  private StoredAccount filled(StoredAccount account, AccountChange change) {
    SettingRules rules = rules(account.channel());
    check(rules.problems(change.given(), account.secrets().keySet()));
    check(missing(rules.mailboxes(change.given())));
    if (workforce.queue(account.queue()).isEmpty()) {
      check(List.of(new FieldProblem("queueId", "unknown", "There is no such queue")));
    }
    Set<String> secretNames = rules.secrets();
    var settings = new HashMap<String, String>();
    var sealed = new HashMap<>(account.secrets());
    change
        .given()
        .forEach(
            (name, value) -> {
              if (!secretNames.contains(name)) {
                settings.put(name, value.strip());
              } else if (!value.isBlank()) {
                sealed.put(name, box.seal(account.id(), name, value.strip()));
              }
            });
    return new StoredAccount(
        account.id(),
        account.channel(),
        account.name().strip(),
        account.publicKey(),
        account.active(),
        account.retired(),
        account.queue(),
        account.language(),
        settings,
        sealed,
        account.version());
  }

  /** Whoever names a mailbox that is not there would wait for letters that nobody sends. */
  private List<FieldProblem> missing(Map<String, String> mailboxes) {
    return mailboxes.entrySet().stream()
        .filter(named -> rows.all().stream().noneMatch(known -> is(known, named.getValue())))
        .map(
            named ->
                new FieldProblem(
                    "settings." + named.getKey(),
                    "no-mailbox",
                    "No active mailbox has the address '%s'. Connect it first, or leave this empty"
                        .formatted(named.getValue().strip())))
        .toList();
  }

  private boolean is(StoredAccount known, String address) {
    return known.active()
        && senders.can(known.channel(), Capabilities::letters)
        && ActiveAccounts.isAddressOf(known.settings(), address);
  }

  private SettingRules rules(ChannelName name) {
    Channel channel =
        senders
            .named(name)
            .orElseThrow(
                () ->
                    AccountProblems.NO_CHANNEL
                        .because("There is no channel '" + name + "' in this deployment.")
                        .at(new FieldProblem("channel", "unknown", "No such channel")));
    return new SettingRules(channel.settings());
  }

  private static void check(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      String first = problems.getFirst().field() + ": " + problems.getFirst().message();
      throw Problems.INVALID.because(first + ".").at(problems.toArray(FieldProblem[]::new));
    }
  }

  private String newKey() {
    return secrets.token().reveal().replaceAll("[^A-Za-z0-9]", "").substring(0, 20);
  }
}
