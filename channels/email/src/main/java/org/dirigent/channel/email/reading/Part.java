package org.dirigent.channel.email.reading;

import java.util.ArrayList;
import java.util.List;

/** What a mail is made of, as far as its words go: a tree of multiparts with texts as leaves. */
sealed interface Part {

  /** A text of one type. */
  record Words(String type, String text, boolean flowed, boolean delSp) implements Part {
    boolean html() {
      return type.equals("text/html");
    }
  }

  /** Several parts; the type says how they belong together. */
  record Multi(String type, List<Part> parts) implements Part {
    Multi(String type) {
      this(type, new ArrayList<>());
    }
  }
}
