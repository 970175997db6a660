package org.dirigent.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * What an access token may be used for. None includes another; whatever its scopes say, a token may
 * never do more than its owner may do at that moment.
 */
public enum Scope {
  /** Reads what is no administrator's business only. */
  @JsonProperty("read")
  READ,
  /** Does what agents and supervisors do. */
  @JsonProperty("work")
  WORK,
  /** Reads and changes what only administrators may. */
  @JsonProperty("administer")
  ADMINISTER;

  /** The word for it in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
