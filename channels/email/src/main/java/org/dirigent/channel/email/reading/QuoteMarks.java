package org.dirigent.channel.email.reading;

import java.util.List;
import java.util.regex.Pattern;

/** The lines by which mail programs set off what they repeat, in the languages we have met. */
final class QuoteMarks {

  private static final int LONGEST_LINE = 1_000;
  private static final int ATTRIBUTION_LINES = 4;

  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?iu)^[*_ ]*(?:"
              + "on .{6,300} wrote|am .{4,300} schrieb.{0,200}|am .{4,300} hat .{2,200} geschrieben"
              + "|.{2,200} schrieb (?:am|um|on) .{4,100}|.{2,200} schrieb|.{2,200} wrote(?: on .{4,100})?"
              + "|.{2,200} hat am .{4,120} geschrieben"
              + "|le .{6,300} a [eé]crit|el .{6,300} escribi[oó]|il .{6,300} ha scritto"
              + "|op .{6,300} (?:schreef|heeft).{0,200}|w dniu .{4,300} (?:napisa[lł]|pisze).{0,100}"
              + "|(?:den|d\\.|på) .{6,300} skrev.{0,200}|em .{6,300} escreveu|dne .{4,300} napsal.{0,200}"
              + "|.{6,300} (?:пишет|написал|написала)|.{6,300} ezt írta.{0,100}|.{4,300}(?:写道|寫道)"
              + ")\\s?[:：][*_ ]*$");
  private static final Pattern ATTRIBUTION_START =
      Pattern.compile(
          "(?iu)^(?:[*_ ]*(?:on|am|le|el|il|op|w dniu|den|på|em|dne)\\b.{3,}|.*[@<\\d].*|.*(?:schrieb|wrote)\\s?[:：])");
  private static final Pattern DATED_ADDRESS =
      Pattern.compile("(?u)^.{0,120}\\b(?:19|20)\\d\\d\\b.{0,150}<[^<> ]+@[^<> ]+>.{0,20}[:：]$");
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "(?iu)^[*_ ]*-{2,}\\s*(?:original|ursprünglich|ursprungl|urspr\\.|message d.origine|mensaje original"
              + "|messaggio originale|oorspronkelijk|wiadomość oryginalna|oprindelig|opprinnelig"
              + "|mensagem original|původní).{0,40}?-{2,}[*_ ]*$");
  private static final Pattern FORWARD =
      Pattern.compile(
          "(?iu)^[>*_ ]*(?:-{2,}\\s*(?:forwarded|weitergeleitete|message transf|mensaje reenviado"
              + "|messaggio inoltrato|doorgestuurd).{0,40}|begin forwarded message:?"
              + "|anfang der weitergeleiteten .{4,10}:?)[*_ ]*$");
  private static final Pattern FROM =
      Pattern.compile(
          "(?iu)^[*_ ]*(?:from|von|de|da|van|od|fra|från|発件人|差出人|发件人|寄件者)[*_ ]*[:：][*_ ]*\\S.{0,300}$");
  private static final Pattern SENT =
      Pattern.compile(
          "(?iu)^[*_ ]*(?:sent|date|gesendet|datum|envoyé|enviado|enviado el|fecha|inviato|data|verzonden"
              + "|wysłano|sendt|skickat|日付|送信日時|发送时间|日期)[*_ ]*[:：].{0,300}$");
  private static final Pattern TO =
      Pattern.compile(
          "(?iu)^[*_ ]*(?:to|an|à|para|a|aan|do|til|till|subject|betreff|objet|asunto|oggetto|onderwerp"
              + "|temat|emne|ämne|assunto|cc|kopie|宛先|件名|收件人|主题)[*_ ]*[:：].{0,300}$");
  private static final Pattern RULE = Pattern.compile("^[_\\-=]{10,}$");
  private static final Pattern FOOTER =
      Pattern.compile(
          "(?iu)^(?:-- ?|--|_{3,}.*|-{5,}.*|\\*{5,}|sent from my .*|gesendet von .*|von meinem .{2,40} gesendet.*"
              + "|get outlook for .*|outlook für .*)$");

  private final List<String> lines;

  QuoteMarks(List<String> lines) {
    this.lines = lines;
  }

  boolean isMarked(int i) {
    var line = lines.get(i);
    return line.startsWith(">") || line.startsWith(" >") || line.startsWith("|>");
  }

  /** The rest of a quoted line that some program broke: short, alone between marked lines. */
  boolean isWrapped(int i) {
    return i > 0
        && i + 1 < lines.size()
        && !lines.get(i).isBlank()
        && lines.get(i).length() < 25
        && isMarked(i - 1)
        && isMarked(i + 1)
        && lines.get(i - 1).length() > 65;
  }

  /** The end of what somebody wrote: a signature, a list's footer, a phone's boast. */
  boolean isFooter(int i) {
    return FOOTER.matcher(line(i)).matches();
  }

  /** Where a forwarded mail begins, or the end. */
  int forwardStart() {
    for (int i = 0; i < lines.size(); i++) {
      if (FORWARD.matcher(line(i)).matches()) {
        return i;
      }
    }
    return lines.size();
  }

  /** If a separator begins here, the line after it, else the line itself. */
  int separatorEnd(int i) {
    if (ORIGINAL.matcher(line(i)).matches()) {
      return i + 1;
    }
    int block = RULE.matcher(line(i)).matches() ? nextFilled(i + 1) : i;
    if (isHeaderBlock(block)) {
      return block + 1;
    }
    int end = attributionEnd(i);
    return end > i && opensQuote(end) ? end : i;
  }

  /** Words that introduce nothing are no attribution: marked lines follow, or a dated line did. */
  private boolean opensQuote(int end) {
    int next = nextFilled(end);
    return next < lines.size() && (isMarked(next) || hasDigit(end - 1) || hasDigit(end - 2));
  }

  private boolean hasDigit(int i) {
    return i >= 0 && line(i).chars().anyMatch(Character::isDigit);
  }

  boolean isHeaderBlock(int i) {
    if (i >= lines.size() || !FROM.matcher(line(i)).matches()) {
      return false;
    }
    boolean sent = false;
    boolean to = false;
    for (int j = i + 1; j < Math.min(lines.size(), i + 8); j++) {
      sent |= SENT.matcher(line(j)).matches();
      to |= TO.matcher(line(j)).matches();
    }
    return sent && to;
  }

  /** The line after an attribution that begins here and may be wrapped, else the line itself. */
  private int attributionEnd(int i) {
    if (isMarked(i)
        || lines.get(i).isBlank()
        || !colonNear(i)
        || !ATTRIBUTION_START.matcher(line(i)).matches()) {
      return i;
    }
    var joined = new StringBuilder();
    for (int j = i; j < Math.min(lines.size(), i + ATTRIBUTION_LINES); j++) {
      if (lines.get(j).isBlank() || isMarked(j)) {
        return i;
      }
      joined.append(j == i ? "" : " ").append(line(j));
      if (endsInColon(line(j)) && isAttribution(joined.toString())) {
        return j + 1;
      }
    }
    return i;
  }

  private boolean colonNear(int i) {
    return lines.subList(i, Math.min(lines.size(), i + ATTRIBUTION_LINES)).stream()
        .anyMatch(line -> line.indexOf(':') >= 0 || line.indexOf('\uff1a') >= 0);
  }

  private static boolean endsInColon(String line) {
    int last = line.length() - 1;
    while (last > 0 && "*_ ".indexOf(line.charAt(last)) >= 0) {
      last--;
    }
    return last > 0 && (line.charAt(last) == ':' || line.charAt(last) == '\uff1a');
  }

  private static boolean isAttribution(String line) {
    return line.length() <= LONGEST_LINE
        && (ATTRIBUTION.matcher(line).matches() || DATED_ADDRESS.matcher(line).matches());
  }

  /** Where the attribution of a quote begins, or the quote itself. */
  int attributionAbove(int quote) {
    int last = quote - 1;
    while (last >= 0 && lines.get(last).isBlank()) {
      last--;
    }
    for (int i = last; i >= 0 && i > last - ATTRIBUTION_LINES; i--) {
      if (attributionEnd(i) == last + 1) {
        return i;
      }
    }
    return quote;
  }

  private int nextFilled(int from) {
    int i = from;
    while (i < lines.size() && lines.get(i).isBlank()) {
      i++;
    }
    return i;
  }

  private String line(int i) {
    var line = lines.get(i).strip();
    return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
  }
}
