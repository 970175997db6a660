package org.dirigent.channel.email.reading;

import java.util.Optional;

/** What the head of one part says about it. */
record PartHead(HeaderBlock fields, ContentHeader type, ContentHeader disposition) {

  static PartHead of(HeaderBlock fields) {
    var plain = ContentHeader.parse(fields.first("Content-Type"), HeaderText.PLAIN);
    var text = HeaderText.withBodyIn(plain.parameter("charset").orElse(""));
    return new PartHead(
        fields,
        ContentHeader.parse(fields.first("Content-Type"), text),
        ContentHeader.parse(fields.first("Content-Disposition"), text));
  }

  /** The media type, text/plain where the mail says none or nonsense. */
  String mediaType() {
    var said = type.value();
    return said.indexOf('/') > 0
        ? said
        : said.equals("text") || said.isEmpty() ? "text/plain" : said;
  }

  String charset() {
    return type.parameter("charset").orElse("");
  }

  Optional<String> fileName() {
    return disposition.parameter("filename").or(() -> type.parameter("name"));
  }

  Optional<String> contentId() {
    return MessageIds.in(fields.first("Content-ID")).stream().findFirst();
  }

  boolean is(String parameter, String value) {
    return type.parameter(parameter).filter(value::equalsIgnoreCase).isPresent();
  }

  /** To be read as words, not kept as a file; so is a multipart that does not say its boundary. */
  boolean isWords() {
    var media = mediaType();
    boolean words =
        media.equals("text/plain")
            || media.equals("text/html")
            || media.equals("text/enriched")
            || media.equals("text/richtext")
            || media.equals("text/markdown")
            || media.startsWith("multipart/");
    boolean file = disposition.value().equals("attachment") || fileName().isPresent();
    return words && !file;
  }
}
