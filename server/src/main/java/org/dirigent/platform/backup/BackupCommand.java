package org.dirigent.platform.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.dirigent.platform.StartRefused;
import org.dirigent.platform.ids.WithoutSpring;
import org.springframework.boot.logging.LoggingSystem;

/** {@code ./dirigent backup} and {@code ./dirigent restore}, without the application. */
public final class BackupCommand {

  private final PrintStream console;
  private final PrintStream errors;
  private final Passphrase passphrase;

  BackupCommand(PrintStream console, PrintStream errors, Passphrase passphrase) {
    this.console = console;
    this.errors = errors;
    this.passphrase = passphrase;
  }

  /** Does what the first word says and ends with the code that docs/reference/backup.md names. */
  public static void main(String[] words) {
    // What people need to know is said on the console; nothing of this is configured to log.
    LoggingSystem.get(BackupCommand.class.getClassLoader()).beforeInitialize();
    var input = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    var passphrase = new Passphrase(System.getenv(), input);
    System.exit(new BackupCommand(System.out, System.err, passphrase).run(List.of(words)));
  }

  int run(List<String> words) {
    try {
      carryOut(words);
      return ExitCode.DONE;
    } catch (Refused refused) {
      return refuse(refused.code(), String.valueOf(refused.getMessage()), refused.remedy());
    } catch (StartRefused refused) {
      return refuse(ExitCode.REFUSED, String.valueOf(refused.getMessage()), refused.remedy());
    } catch (SQLException e) {
      return refuse(ExitCode.REFUSED, "The database says: " + e.getMessage(), remedy(e));
    } catch (IOException e) {
      return refuse(ExitCode.REFUSED, "Reading or writing failed: " + e.getMessage(), remedy(e));
    }
  }

  private void carryOut(List<String> words) throws SQLException, IOException {
    String command = words.isEmpty() ? "" : words.getFirst();
    List<String> rest = words.subList(Math.min(1, words.size()), words.size());
    var clock = WithoutSpring.clock();
    var random = WithoutSpring.random();
    switch (command) {
      case "backup" ->
          new Backup(console, clock, random, passphrase, UnaryOperator.identity())
              .run(Order.of(rest, Backup.FLAGS));
      case "restore" ->
          new Restore(console, clock, random, passphrase).run(Order.of(rest, Restore.FLAGS));
      default -> throw Refused.usage("'%s' is neither backup nor restore.".formatted(command));
    }
  }

  /** A full disk hides in several exceptions, but always in these words. */
  private static String remedy(Exception failure) {
    return String.valueOf(failure.getMessage()).contains("No space left")
        ? "The disk is full. Nothing half-made was kept; make room and try again."
        : "Nothing half-made was kept. Remove the cause and try again.";
  }

  private int refuse(int code, String problem, String remedy) {
    errors.printf("%n%s%n%s%n", problem.strip(), ("What to do: " + remedy).strip());
    errors.flush();
    return code;
  }
}
