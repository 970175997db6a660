package org.dirigent.channel.webchat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.channel.Attachments;
import org.dirigent.channel.Content;
import org.dirigent.channel.FileId;
import org.dirigent.channel.Secrets;
import org.dirigent.channel.WebAnswer;
import org.dirigent.channel.WebCall;

/**
 * Files up and down. An upload is answered with a sealed receipt; a message brings the receipt
 * back, so that nobody can send a file under another name, or one that somebody else uploaded.
 */
final class FileRequests {

  private final Attachments attachments;
  private final Guard guard;
  private final Seal seal;

  FileRequests(Attachments attachments, Guard guard, Secrets secrets) {
    this.attachments = attachments;
    this.guard = guard;
    this.seal = new Seal(secrets, "webchat-file");
  }

  /** A stored file and whose it is. */
  record Receipt(String owner, UUID id, String name, String mediaType, long bytes) {}

  record Uploaded(String receipt, UUID id, String name, String mediaType, long bytes) {}

  /** {@code POST files?name=} with the bytes as the body. */
  WebAnswer upload(WebCall call) throws IOException {
    var session = guard.session(call);
    guard.limit("files", session, 20);
    if (!guard.site(session).is("files")) {
      throw new Refusal(403, "files-not-taken", "This site takes no files");
    }
    var name = Asked.line(call.parameter("name").orElse(null), "name", 255).orElse("file");
    return switch (attachments.store(session.site(), session.address(), name, call.body())) {
      case Attachments.Stored.Kept(Content.File file) -> kept(session, file);
      case Attachments.Stored.Refused(String code, String explanation) ->
          throw new Refusal(code.equals("too-large") ? 413 : 422, code, explanation);
    };
  }

  private WebAnswer kept(Session session, Content.File file) {
    var owner = session.visitor().alias();
    var id = file.file().value();
    var receipt = seal.close(new Receipt(owner, id, file.name(), file.mediaType(), file.bytes()));
    return Json.answer(201, new Uploaded(receipt, id, file.name(), file.mediaType(), file.bytes()));
  }

  /** The file that a message brings the receipt of. */
  Content.File file(Session session, String receipt, Optional<String> caption) {
    return seal.open(receipt, Receipt.class)
        .filter(f -> f.owner.equals(session.visitor().alias()))
        .map(f -> new Content.File(new FileId(f.id), f.name, f.mediaType, f.bytes, caption))
        .orElseThrow(FileRequests::unknown);
  }

  /** {@code GET files/<id>}: a file of the visitor's own transcript, never shown as a page. */
  WebAnswer download(WebCall call, String id) {
    var session = guard.session(call);
    guard.limit("downloads", session, 120);
    var opened =
        attachments
            .open(session.site(), session.address(), fileId(id))
            .orElseThrow(FileRequests::unknown);
    var headers =
        Map.of(
            "Content-Type", opened.file().mediaType(),
            "Content-Length", Long.toString(opened.file().bytes()),
            "Content-Disposition", "attachment",
            "Content-Security-Policy", "sandbox; default-src 'none'",
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "private, max-age=3600");
    return new WebAnswer(200, headers, opened.bytes());
  }

  private static FileId fileId(String text) {
    try {
      return new FileId(UUID.fromString(text));
    } catch (IllegalArgumentException notAnId) {
      throw unknown();
    }
  }

  private static Refusal unknown() {
    return new Refusal(404, "unknown-file", "There is no such file in this chat");
  }
}
