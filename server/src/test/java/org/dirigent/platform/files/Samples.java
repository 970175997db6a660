package org.dirigent.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files that people send, and files that nobody should. */
final class Samples {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final byte[] PDF =
      "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(UTF_8);
  private static final byte[] HTML =
      "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8);
  private static final byte[] SVG =
      "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>".getBytes(UTF_8);
  private static final byte[] OLE = HexFormat.of().parseHex("d0cf11e0a1b11ae1" + "00".repeat(600));

  /** Put together here, so that no scanner takes this file away. */
  private static final byte[] EICAR =
      ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*")
          .getBytes(UTF_8);

  private Samples() {}

  static Stream<Sample> harmless() {
    return Stream.of(
        new Sample("photo.png", png(), "an image", "image/png"),
        new Sample("photo.JPG", image("jpg"), "an image in capitals", "image/jpeg"),
        new Sample("photo.gif", image("gif"), "an image", "image/gif"),
        new Sample("photo.webp", webp(), "an image", "image/webp"),
        new Sample("paper.pdf", PDF, "a PDF", "application/pdf"),
        new Sample("note.txt", "Grüße aus Köln".getBytes(UTF_8), "text", "text/plain"),
        new Sample("old.txt", "Grüße aus Köln".getBytes(ISO_8859_1), "Latin text", "text/plain"),
        new Sample("wide.txt", wide("Grüße"), "wide text", "text/plain"),
        new Sample("list.csv", "a;b\n1;2\n".getBytes(UTF_8), "a table", "text/csv"),
        new Sample("letter.docx", office("word/document.xml"), "a document", DOCX),
        new Sample("old.doc", OLE, "an old document", "application/msword"));
  }

  static Stream<Sample> hostile() {
    return Stream.of(
        new Sample("run.png", "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8), "a script", "type-mismatch"),
        new Sample("run.txt", "#!/bin/sh\nrm -rf /\n".getBytes(UTF_8), "a script", "type-mismatch"),
        new Sample("run.sh", "#!/bin/sh\n".getBytes(UTF_8), "a script", "type-not-allowed"),
        new Sample("run.exe", "MZ".getBytes(UTF_8), "a program", "type-not-allowed"),
        new Sample("photo.png.exe", png(), "an image", "type-not-allowed"),
        new Sample("program.pdf", exe(), "a program", "type-mismatch"),
        new Sample("elf.jpg", elf(), "a program", "type-mismatch"),
        new Sample("page.html", HTML, "a page", "type-not-allowed"),
        new Sample("page.txt", HTML, "a page", "type-mismatch"),
        new Sample("page.png", HTML, "a page", "type-mismatch"),
        new Sample("logo.svg", SVG, "a drawing with script", "type-not-allowed"),
        new Sample("logo.png", SVG, "a drawing with script", "type-mismatch"),
        new Sample("logo.txt", SVG, "a drawing with script", "type-mismatch"),
        new Sample("archive.zip", zip("a.txt", "a"), "an archive", "type-not-allowed"),
        new Sample("archive.docx", zip("a.txt", "a"), "an archive", "type-mismatch"),
        new Sample("cut.docx", cut(office("word/document.xml")), "a damaged file", "type-mismatch"),
        new Sample(
            "macro.docx", office("word/vbaProject.bin"), "a document with macros", "infected"),
        new Sample("macro.doc", macros(), "an old document with macros", "infected"),
        new Sample("bomb.docx", bomb(), "an archive that unpacks to 300 MB", "infected"),
        new Sample("virus.txt", EICAR, "the test virus", "infected"),
        new Sample("virus.pdf", join(PDF, EICAR), "the test virus in a PDF", "infected"),
        new Sample("late.txt", join(text(130_000), EICAR), "the test virus far in", "infected"),
        new Sample("both.png", join(png(), zip("a.txt", "a")), "image and archive", "infected"),
        new Sample("both.pdf", join(PDF, zip("a.txt", "a")), "PDF and archive", "infected"),
        new Sample("both.gif", gifPage(), "image and page", "infected"),
        new Sample("both.jpg", jpegPdf(), "image and PDF", "infected"),
        new Sample("zeros.txt", join(text(70_000), new byte[9]), "text, then not", "type-mismatch"),
        new Sample("photo.jpg", png(), "another image", "type-mismatch"),
        new Sample("noise.png", noise(), "noise", "type-mismatch"),
        new Sample("noise.txt", noise(), "noise", "type-mismatch"),
        new Sample("empty.txt", new byte[0], "nothing", "empty"),
        new Sample("README", text(10), "text without an ending", "type-not-allowed"),
        new Sample(".txt", text(10), "text with nothing but an ending", "type-not-allowed"));
  }

  static byte[] png() {
    return image("png");
  }

  static byte[] text(int length) {
    return "abcdefghijklmnopqrstuvwxyz 0123456789\n"
        .repeat(length / 38 + 1)
        .substring(0, length)
        .getBytes(UTF_8);
  }

  static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] image(String format) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] webp() {
    return HexFormat.of()
        .parseHex("524946461a000000574542505650384c0d0000002f0000001007101111888808080000");
  }

  private static byte[] exe() {
    byte[] program = new byte[512];
    program[0] = 'M';
    program[1] = 'Z';
    program[0x3c] = (byte) 0x80;
    program[0x80] = 'P';
    program[0x81] = 'E';
    return program;
  }

  private static byte[] elf() {
    return HexFormat.of().parseHex("7f454c460201010000000000000000000200" + "3e00".repeat(40));
  }

  private static byte[] noise() {
    byte[] noise = new byte[3000];
    new java.util.Random(7).nextBytes(noise);
    noise[0] = 1;
    return noise;
  }

  private static byte[] wide(String text) {
    return join(new byte[] {(byte) 0xFF, (byte) 0xFE}, text.getBytes(UTF_16LE));
  }

  private static byte[] macros() {
    return join(OLE, "_VBA_PROJECT".getBytes(UTF_16LE));
  }

  private static byte[] gifPage() {
    return join("GIF89a/*".getBytes(UTF_8), "*/=1;</a><SCRIPT>alert(1)</script>".getBytes(UTF_8));
  }

  private static byte[] jpegPdf() {
    byte[] jpeg = image("jpg");
    byte[] head = HexFormat.of().parseHex("ffd8fffe0030");
    byte[] comment = (new String(PDF, UTF_8) + " ".repeat(60)).substring(0, 46).getBytes(UTF_8);
    return join(head, comment, java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
  }

  private static byte[] office(String part) {
    return zip("[Content_Types].xml", "<Types/>", part, "<xml/>");
  }

  private static byte[] cut(byte[] content) {
    return java.util.Arrays.copyOf(content, 45);
  }

  private static byte[] bomb() {
    byte[] megabyte = new byte[1024 * 1024];
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      for (int i = 0; i < 300; i++) {
        zip.write(megabyte);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String... namesAndContents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(ISO_8859_1));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
