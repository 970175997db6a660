package org.dirigent.platform.signin;

import java.net.URI;
import java.util.List;
import org.dirigent.platform.StartupNotice;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the first process how to open the first account. */
@Component
@Order(1)
final class SetupNotice implements StartupNotice {

  private final AccountOffice accounts;
  private final SetupCode code;

  SetupNotice(AccountOffice accounts, SetupCode code) {
    this.accounts = accounts;
    this.code = code;
  }

  @Override
  public List<String> lines(URI home) {
    return accounts.isEmpty()
        ? List.of(
            "There is no account yet. Open " + home + " and type the setup code " + code.printed())
        : List.of();
  }
}
