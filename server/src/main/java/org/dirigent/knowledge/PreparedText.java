package org.dirigent.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.dirigent.workforce.Named;
import org.jspecify.annotations.Nullable;

/** What a team or one colleague prepared, in order to say it again. */
public sealed interface PreparedText extends Named permits Template, Macro {

  /** For its author alone. */
  boolean personal();

  /** Its language; null if it fits every one. */
  @Nullable String language();

  /** All that has variables in it. */
  @JsonIgnore
  List<Written> written();

  /** One field with variables. */
  record Written(String field, String text) {}
}
