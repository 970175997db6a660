package org.dirigent.conversation.accounts;

import java.util.List;
import java.util.function.Supplier;
import org.dirigent.channel.AccountId;
import org.dirigent.platform.AuditEntry;
import org.dirigent.platform.AuditLog;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.IdSource;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Version;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where accounts are opened, changed and retired. Every change is one transaction with its audit
 * entry, and adapters see it with their next question.
 */
@Component
final class AccountOffice {

  private final AccountRows rows;
  private final AccountForm form;
  private final ActiveAccounts active;
  private final SealedCheckpoints checkpoints;
  private final TransactionOperations transaction;
  private final AuditLog audit;
  private final IdSource ids;

  AccountOffice(
      AccountRows rows,
      AccountForm form,
      ActiveAccounts active,
      SealedCheckpoints checkpoints,
      TransactionOperations transaction,
      AuditLog audit,
      IdSource ids) {
    this.rows = rows;
    this.form = form;
    this.active = active;
    this.checkpoints = checkpoints;
    this.transaction = transaction;
    this.audit = audit;
    this.ids = ids;
  }

  List<StoredAccount> all() {
    return rows.all();
  }

  StoredAccount required(AccountId id) {
    return rows.find(id).filter(account -> !account.retired()).orElseThrow(() -> missing(id));
  }

  StoredAccount open(AccountChange change, AuditEntry.Actor by) {
    return changing(
        () -> {
          if (rows.all().size() >= AccountRows.MOST) {
            throw AccountProblems.TOO_MANY.because(
                "There are %d accounts already. Delete one first.".formatted(AccountRows.MOST));
          }
          StoredAccount account = form.fill(new AccountId(ids.next()), change);
          rows.insert(account);
          audit.record(
              by.did("account.opened")
                  .to("account", account.id().value())
                  .into(AccountView.of(account)));
          return account;
        });
  }

  StoredAccount change(AccountId id, Version seen, AccountChange change, AuditEntry.Actor by) {
    return changing(
        () -> {
          StoredAccount before = rows.lock(id).orElseThrow(() -> missing(id));
          seen.mustBe(before.version());
          StoredAccount after = form.fill(before, change);
          rows.update(after);
          audit.record(
              by.did("account.changed")
                  .to("account", id.value())
                  .from(AccountView.of(before))
                  .into(AccountView.of(after)));
          return after;
        });
  }

  void retire(AccountId id, Version seen, AuditEntry.Actor by) {
    changing(
        () -> {
          StoredAccount before = rows.lock(id).orElseThrow(() -> missing(id));
          seen.mustBe(before.version());
          rows.update(AccountForm.retired(before));
          checkpoints.forget(id);
          audit.record(by.did("account.retired").to("account", id.value()));
          return before;
        });
  }

  private StoredAccount changing(Supplier<StoredAccount> change) {
    try {
      StoredAccount changed = transaction.execute(_ -> change.get());
      active.changed();
      return changed;
    } catch (DuplicateKeyException taken) {
      throw AccountProblems.KEY_TAKEN
          .because("Another account has this public key. Choose another one or leave it out.")
          .at(new FieldProblem("publicKey", "taken", "Another account has this key"));
    }
  }

  private static RuntimeException missing(AccountId id) {
    return Problems.NOT_FOUND.because("There is no account " + id.value() + ".");
  }
}
