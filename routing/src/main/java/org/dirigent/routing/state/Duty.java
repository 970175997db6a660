package org.dirigent.routing.state;

import org.dirigent.routing.Ineligibility;
import org.jspecify.annotations.Nullable;

/// Whether an agent takes new work, and if not, the first reason why.
public enum Duty {
  ON(null),
  RETIRED(Ineligibility.RETIRED),
  OFFLINE(Ineligibility.OFFLINE),
  AWAY(Ineligibility.AWAY),
  NOT_RESPONDING(Ineligibility.NOT_RESPONDING),
  LEAVING(Ineligibility.LEAVING);

  private final @Nullable Ineligibility because;

  Duty(@Nullable Ineligibility because) {
    this.because = because;
  }

  /// Why agents off duty get no work; null for those on duty.
  public @Nullable Ineligibility because() {
    return because;
  }
}
