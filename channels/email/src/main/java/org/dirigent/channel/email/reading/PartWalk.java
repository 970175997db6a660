package org.dirigent.channel.email.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/** Walks once over the parts of a mail and sorts them into words, files and reports. */
final class PartWalk {

  private static final MimeConfig LENIENT =
      MimeConfig.custom()
          .setStrictParsing(false)
          .setMaxLineLen(8_000_000)
          .setMaxHeaderLen(8_000_000)
          .setMaxHeaderCount(10_000)
          .setMaxContentLen(-1)
          .build();

  private final ReadingLimits limits;
  private final Collected collected;
  private final MimeTokenStream tokens = new MimeTokenStream(LENIENT);
  private final Deque<Part.Multi> open = new ArrayDeque<>();
  private final Set<Mail.Remark> remarks = EnumSet.noneOf(Mail.Remark.class);
  private HeaderBlock fields = new HeaderBlock();
  private int parts;

  PartWalk(ReadingLimits limits, FileSink files) {
    this.limits = limits;
    this.collected = new Collected(limits, files, remarks);
    open.push(new Part.Multi("multipart/mixed"));
  }

  Collected collected() {
    return collected;
  }

  Part words() {
    return open.peekLast();
  }

  Set<Mail.Remark> remarks() {
    return remarks;
  }

  /** The start is the beginning of the mail once more, for heads that mime4j gives up on. */
  void walk(InputStream mail, String start) throws IOException {
    var source = new Source(mail);
    try {
      tokens.parse(source);
      tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
      while (tokens.getState() != EntityState.T_END_OF_STREAM && parts <= limits.parts()) {
        visit(tokens.getState());
        tokens.next();
      }
    } catch (MimeException | RuntimeException | StackOverflowError wrong) {
      remarks.add(Mail.Remark.DAMAGED);
    } catch (IOException failed) {
      rethrowIfOurs(failed, source);
    }
    collected.headIfMissing(HeaderBlock.parse(start));
    if (parts > limits.parts()) {
      remarks.add(Mail.Remark.CUT);
    }
  }

  /** mime4j tells broken structure as an {@link IOException}, too. */
  private void rethrowIfOurs(IOException failed, Source source) throws IOException {
    if (source.failed() || collected.sinkFailed()) {
      throw failed;
    }
    remarks.add(Mail.Remark.DAMAGED);
  }

  private void visit(EntityState state) throws IOException {
    switch (state) {
      case T_START_HEADER -> fields = new HeaderBlock();
      case T_FIELD -> fields.add(Bytes.asText(tokens.getField().getRaw().toByteArray()));
      case T_END_HEADER -> collected.headIfMissing(fields);
      case T_START_MULTIPART -> enter();
      case T_END_MULTIPART -> leave();
      case T_BODY -> body();
      default -> {}
    }
  }

  private void enter() {
    var multi = new Part.Multi(PartHead.of(fields).mediaType());
    collected.sawMultipart(PartHead.of(fields));
    open.element().parts().add(multi);
    open.push(multi);
    if (open.size() > limits.depth()) {
      tokens.setRecursionMode(RecursionMode.M_FLAT);
      remarks.add(Mail.Remark.CUT);
    }
  }

  private void leave() {
    if (open.size() > 1) {
      open.pop();
    }
    if (open.size() <= limits.depth()) {
      tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
    }
  }

  private void body() throws IOException {
    parts++;
    collected.part(PartHead.of(fields), tokens.getDecodedInputStream(), open.element());
  }

  /** The mail's own stream, which remembers whether it was the one to fail. */
  private static final class Source extends java.io.FilterInputStream {

    private boolean failed;

    Source(InputStream in) {
      super(in);
    }

    boolean failed() {
      return failed;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        return super.read(buffer, offset, length);
      } catch (IOException broken) {
        failed = true;
        throw broken;
      }
    }
  }
}
