package org.dirigent.channel.email.reading;

import java.util.List;
import java.util.Optional;
import org.dirigent.channel.email.reading.Mail.Body;

/**
 * Separates what was newly written from what was repeated. Answers between quoted lines keep the
 * lines that they answer; forwarded mails are no quotes; if in doubt nothing is folded.
 */
final class QuotedReply {

  private final List<String> lines;
  private final QuoteMarks marks;

  private QuotedReply(List<String> lines) {
    this.lines = lines;
    this.marks = new QuoteMarks(lines);
  }

  static Body fold(String text, boolean forwards, Optional<String> html) {
    var reply = new QuotedReply(text.lines().toList());
    var quoted = reply.quoted(forwards);
    return new Body(reply.without(quoted), reply.only(quoted), text, html);
  }

  /** Lines from, inclusive, to, exclusive. */
  private record Range(int from, int to) {
    static final Range NOTHING = new Range(0, 0);

    boolean isEmpty() {
      return from >= to;
    }
  }

  private Range quoted(boolean forwards) {
    int end = marks.forwardStart();
    var below = belowSeparator(end);
    if (!below.isEmpty() && !(forwards && end == lines.size() && isFirst(below.from()))) {
      return forwards && marks.isHeaderBlock(below.from()) ? Range.NOTHING : below;
    }
    return forwards && end < lines.size() ? Range.NOTHING : runOfMarks(end);
  }

  private boolean isFirst(int line) {
    return isBlank(0, line);
  }

  /** From a separator to the end, if somebody wrote something above it. */
  private Range belowSeparator(int end) {
    for (int i = 0; i < end; i++) {
      int next = marks.separatorEnd(i);
      if (next > i && !isFirst(i) && !answeredBelow(next)) {
        return new Range(i, lines.size());
      }
    }
    return Range.NOTHING;
  }

  /** An attribution above marked lines, after which somebody goes on writing. */
  private boolean answeredBelow(int next) {
    int first = skipBlank(next);
    if (first >= lines.size() || !marks.isMarked(first)) {
      return false;
    }
    int after = skipBlank(endOfRun(first, lines.size()));
    return after < lines.size() && !marks.isFooter(after);
  }

  /** Marked lines that nobody answers between: one run at the top or at the bottom. */
  private Range runOfMarks(int end) {
    int first = firstMarked(0, end);
    if (first >= end) {
      return Range.NOTHING;
    }
    int last = lastRun(end);
    int lastEnd = endOfRun(last, end);
    int after = skipBlank(lastEnd);
    boolean atBottom = after >= lines.size() || marks.isFooter(after);
    int from = marks.attributionAbove(last);
    if (atBottom && !isFirst(from)) {
      return new Range(from, lastEnd);
    }
    int top = marks.attributionAbove(first);
    boolean one = first == last;
    return one && isFirst(top) && !atBottom ? new Range(0, lastEnd) : Range.NOTHING;
  }

  private int firstMarked(int from, int end) {
    int i = from;
    while (i < end && !marks.isMarked(i)) {
      i++;
    }
    return i;
  }

  private int lastRun(int end) {
    int i = end - 1;
    while (!marks.isMarked(i)) {
      i--;
    }
    while (i > 0 && (marks.isMarked(i - 1) || blankBetweenMarks(i - 1))) {
      i--;
    }
    return i;
  }

  private boolean blankBetweenMarks(int i) {
    int up = i;
    while (up >= 0 && lines.get(up).isBlank()) {
      up--;
    }
    return lines.get(i).isBlank() && up >= 0 && marks.isMarked(up);
  }

  private int endOfRun(int start, int end) {
    int i = start;
    int last = start;
    while (i < end && (marks.isMarked(i) || lines.get(i).isBlank() || marks.isWrapped(i))) {
      last = marks.isMarked(i) || marks.isWrapped(i) ? i + 1 : last;
      i++;
    }
    return last;
  }

  private int skipBlank(int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i;
  }

  private boolean isBlank(int from, int to) {
    return lines.subList(from, to).stream().allMatch(String::isBlank);
  }

  private String without(Range range) {
    var above = String.join("\n", lines.subList(0, range.from())).strip();
    var below = String.join("\n", lines.subList(range.to(), lines.size())).strip();
    return above.isEmpty() || below.isEmpty() ? above + below : above + "\n\n" + below;
  }

  private String only(Range range) {
    return String.join("\n", lines.subList(range.from(), range.to())).strip();
  }
}
