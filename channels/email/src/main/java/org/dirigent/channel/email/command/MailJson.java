package org.dirigent.channel.email.command;

import java.io.ByteArrayOutputStream;
import org.dirigent.channel.email.reading.Mail;
import org.dirigent.channel.email.reading.Mail.Attachment;
import org.dirigent.channel.email.reading.Mailbox;
import org.dirigent.channel.email.reading.Reading;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a reading as one line of JSON, in UTF-8. */
final class MailJson {

  private static final JsonFactory JSON = new JsonFactory();

  private MailJson() {}

  static byte[] line(String file, Reading reading) {
    var bytes = new ByteArrayOutputStream();
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringProperty("file", file);
      switch (reading) {
        case Reading.Unreadable(String reason) -> json.writeStringProperty("error", reason);
        case Reading.Read(Mail mail) -> write(json, mail);
      }
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, Mail mail) {
    json.writeStringProperty("subject", whole(mail.envelope().subject()));
    json.writeStringProperty(
        "from", whole(mail.envelope().from().map(Mailbox::display).orElse("")));
    json.writeStringProperty("text", whole(mail.body().text()));
    json.writeStringProperty("quoted", whole(mail.body().quoted()));
    json.writeArrayPropertyStart("attachments");
    mail.attachments().forEach(attachment -> write(json, attachment));
    json.writeEndArray();
    json.writeStringProperty("kind", mail.kind().code());
    mail.bounce().ifPresent(bounce -> write(json, bounce));
  }

  private static void write(JsonGenerator json, Attachment attachment) {
    json.writeStartObject();
    json.writeStringProperty("name", whole(attachment.name()));
    json.writeStringProperty("type", whole(attachment.type()));
    json.writeNumberProperty("size", attachment.bytes());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Mail.Bounce bounce) {
    writeOrNull(json, "recipient", bounce.recipient().orElse(null));
    json.writeStringProperty("status", bounce.status());
    json.writeStringProperty("class", bounce.severity().code());
    writeOrNull(json, "messageId", bounce.messageId().orElse(null));
  }

  private static void writeOrNull(
      JsonGenerator json, String name, @org.jspecify.annotations.Nullable String value) {
    if (value == null) {
      json.writeNullProperty(name);
    } else {
      json.writeStringProperty(name, whole(value));
    }
  }

  /** Half a letter cannot be written; it becomes the sign for what is broken. */
  private static String whole(String text) {
    boolean broken = text.codePoints().anyMatch(c -> c >= 0xd800 && c <= 0xdfff);
    return !broken
        ? text
        : text.codePoints()
            .map(c -> c >= 0xd800 && c <= 0xdfff ? 0xfffd : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
