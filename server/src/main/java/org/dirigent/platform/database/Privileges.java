package org.dirigent.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dirigent.platform.StartRefused;

/**
 * With which rights PostgreSQL runs. It refuses to run as root, so root starts it in a user
 * namespace of its own, or as nobody where namespaces are forbidden.
 */
enum Privileges {
  /** This user is an ordinary one; nothing needs to be given up. */
  OWN,
  /** Root here, nobody in particular inside; the files stay root's. */
  NAMESPACE("unshare", "-U"),
  /** The user nobody, who must own the files. */
  NOBODY("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  private final List<String> prefix;

  Privileges(String... prefix) {
    this.prefix = List.of(prefix);
  }

  /** Finds the first way that works on this machine. */
  static Privileges detect() {
    if (!root()) {
      return OWN;
    }
    for (Privileges candidate : List.of(NAMESPACE, NOBODY)) {
      if (candidate.worksHere()) {
        return candidate;
      }
    }
    throw new StartRefused(
        "PostgreSQL does not run as root, and neither unshare nor setpriv works here.",
        "Start Dirigent as an ordinary user, or use an external PostgreSQL:"
            + " --dirigent.database=external.");
  }

  /** Whether a command can be run with these rights on this machine, by this user. */
  boolean worksHere() {
    return (this == OWN) != root() && Shell.run(asPrefixOf(List.of("true"))).worked();
  }

  /** The command as it must be called to run with these rights. */
  List<String> asPrefixOf(List<String> command) {
    var whole = new ArrayList<>(prefix);
    whole.addAll(command);
    return whole;
  }

  /** Hands a file or folder, with all in it, to whoever PostgreSQL runs as. */
  void own(Path file) {
    chown(List.of("chown", "-R", "65534:65534", file.toString()));
  }

  /** Lets whoever PostgreSQL runs as reach what lies in a folder, but own nothing else there. */
  void enter(Path folder) {
    chown(List.of("chown", "65534:65534", folder.toString()));
  }

  private void chown(List<String> command) {
    if (this != NOBODY) {
      return;
    }
    Shell chown = Shell.run(command);
    if (!chown.worked()) {
      throw new StartRefused(
          "The user nobody cannot be given the data: " + chown.output().strip(),
          "Start Dirigent as an ordinary user who owns the data directory.");
    }
  }

  private static boolean root() {
    try {
      return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException | UnsupportedOperationException e) {
      return "root".equals(System.getProperty("user.name"));
    }
  }
}
