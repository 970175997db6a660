package org.dirigent.platform.secrets;

import java.util.Random;
import org.dirigent.platform.Secrets;

/** Secrets for tests, derived from keys that everybody may know. */
public final class TestSecrets {

  private TestSecrets() {}

  /** Always the same ones. */
  public static Secrets some() {
    return from(1);
  }

  /** Those of another deployment. */
  public static Secrets others() {
    return from(2);
  }

  private static Secrets from(long seed) {
    Random random = new Random(seed);
    return new DerivedSecrets(MasterKey.parse(MasterKey.fresh(random), "a test"), random);
  }
}
