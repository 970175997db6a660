package org.dirigent.rules.language;

import java.util.List;

/** What became of a text: something that can be asked, or what is wrong with it. */
public sealed interface Compiled permits Condition, Compiled.Refused {

  /** It cannot be used; the mistakes say why, the first in the text first. */
  record Refused(List<Mistake> mistakes) implements Compiled {
    public Refused {
      mistakes = List.copyOf(mistakes);
    }
  }
}
