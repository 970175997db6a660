package org.dirigent.routing;

/// A reason from a list that the host keeps (why away, why declined). The engine only carries it.
public record ReasonCode(int value) {

  public static final ReasonCode NONE = new ReasonCode(0);

  public ReasonCode {
    Checks.notNegative(value, "a reason code");
  }
}
