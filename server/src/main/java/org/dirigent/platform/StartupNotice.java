package org.dirigent.platform;

import java.net.URI;
import java.util.List;

/**
 * What a module tells the person who started the process, once, when everything is ready: where to
 * go, with which demo password. A bean of this type is enough; beans are asked in their {@code
 * Order}. The lines go to the console and never into the log file, so a password made for this run
 * may stand in them.
 */
@FunctionalInterface
public interface StartupNotice {

  /**
   * The lines, none when there is nothing to say.
   *
   * @param home where this process answers, as a person on this machine would type it
   */
  List<String> lines(URI home);
}
