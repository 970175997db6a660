package org.dirigent.channel.email.command;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.dirigent.channel.email.reading.MailReader;
import org.dirigent.channel.email.reading.Reading;

/**
 * Reads the files that are named and prints one JSON object a line and file, in their order; a
 * hyphen stands for the standard input. Ends with 0 if every file was a mail, 1 if one was not, and
 * 2 if no file was named.
 */
public final class MailCommand {

  private final MailReader reader = new MailReader();
  private final OutputStream out;

  MailCommand(OutputStream out) {
    this.out = out;
  }

  public static void main(String[] files) throws IOException {
    if (files.length == 0) {
      System.err.println(
          "dirigent: name the files to read, or - for the standard input: ./dirigent mail FILE...");
      System.exit(2);
    }
    System.setProperty("slf4j.internal.verbosity", "ERROR");
    try (var out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 65_536)) {
      boolean all = new MailCommand(out).run(List.of(files));
      out.flush();
      System.exit(all ? 0 : 1);
    }
  }

  /** True if every file was a mail. */
  boolean run(List<String> files) throws IOException {
    boolean all = true;
    for (var file : files) {
      all &= one(file);
    }
    return all;
  }

  private boolean one(String file) throws IOException {
    var reading = read(file);
    out.write(MailJson.line(file, reading));
    out.write('\n');
    return reading instanceof Reading.Read;
  }

  private Reading read(String file) {
    try (var in = open(file)) {
      return reader.read(in);
    } catch (NoSuchFileException missing) {
      return new Reading.Unreadable("There is no such file.");
    } catch (IOException | InvalidPathException failed) {
      return new Reading.Unreadable("The file could not be read: " + failed.getMessage());
    }
  }

  private static InputStream open(String file) throws IOException {
    if (file.equals("-")) {
      return System.in;
    }
    var path = Path.of(file);
    if (Files.isDirectory(path)) {
      throw new IOException("it is a directory; name the files inside");
    }
    return Files.newInputStream(path);
  }
}
