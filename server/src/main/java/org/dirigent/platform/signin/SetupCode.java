package org.dirigent.platform.signin;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.dirigent.platform.Secret;
import org.dirigent.platform.Secrets;
import org.springframework.stereotype.Component;

/**
 * What whoever opens the first account must know, to be read where the server was started. It is
 * derived from the master key, so that a restart shows the same and every node takes it; it is
 * worth nothing once there is an account.
 */
@Component
final class SetupCode {

  private static final int DIGITS = 16;
  private static final int GROUP = 4;

  private final Secret code;

  SetupCode(Secrets secrets) {
    byte[] signature = secrets.sign("setup-code", "first".getBytes(StandardCharsets.UTF_8));
    String digits = HexFormat.of().formatHex(signature).substring(0, DIGITS);
    this.code = new Secret(digits.replaceAll("(.{" + GROUP + "})(?!$)", "$1-"));
  }

  /** As it is printed, {@code 0a1b-2c3d-4e5f-6071}. */
  String printed() {
    return code.reveal();
  }

  boolean matches(Secret presented) {
    return code.matches(presented.reveal().strip());
  }
}
