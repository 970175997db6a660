package org.dirigent.bench;

import java.util.List;

/** One thing that can be measured, by a name that people type. */
public interface Bench {

  /** The name on the command line: one word. */
  String name();

  /** What is measured, in one line. */
  String about();

  /** Measures; says on the console what it is doing where that takes long. */
  List<Figure> measure();
}
