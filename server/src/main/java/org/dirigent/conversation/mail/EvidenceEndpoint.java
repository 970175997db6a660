package org.dirigent.conversation.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.EntryId;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.FileId;
import org.dirigent.platform.FileStore;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of a mail beside its text, over HTTP: as plain text or as a download only. */
@RestController
@RequestMapping("/api/conversations/{id}/entries/{entry}")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class EvidenceEndpoint {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
  private static final MediaType MAIL = MediaType.parseMediaType("message/rfc822");

  private final Evidence evidence;
  private final FileStore files;

  EvidenceEndpoint(Evidence evidence, FileStore files) {
    this.evidence = evidence;
    this.files = files;
  }

  /** The HTML of a mail, cleaned when it came in. */
  @GetMapping("/html")
  ResponseEntity<String> html(@PathVariable UUID id, @PathVariable UUID entry) throws IOException {
    var kept = evidence.of(new ConversationId(id), new EntryId(entry));
    try (InputStream in = files.open(file(kept.html(), entry, "HTML"))) {
      return ResponseEntity.ok()
          .contentType(TEXT)
          .cacheControl(CacheControl.noStore())
          .header("X-Content-Type-Options", "nosniff")
          .body(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The message as it came. */
  @GetMapping("/raw")
  ResponseEntity<Resource> raw(@PathVariable UUID id, @PathVariable UUID entry) {
    var kept = evidence.of(new ConversationId(id), new EntryId(entry));
    FileId file = file(kept.raw(), entry, "raw message");
    return ResponseEntity.ok()
        .contentType(MAIL)
        .cacheControl(CacheControl.noStore())
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Content-Disposition",
            ContentDisposition.attachment().filename("mail-" + entry + ".eml").build().toString())
        .body(new InputStreamResource(files.open(file)));
  }

  private static FileId file(
      @org.jspecify.annotations.Nullable UUID kept, UUID entry, String what) {
    return Optional.ofNullable(kept)
        .map(FileId::new)
        .orElseThrow(
            () -> Problems.NOT_FOUND.because("Entry " + entry + " has no " + what + " here."));
  }
}
