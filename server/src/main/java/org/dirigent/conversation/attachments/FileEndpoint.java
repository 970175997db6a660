package org.dirigent.conversation.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.UUID;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.Spoken.SentFile;
import org.dirigent.conversation.timeline.ConversationStore;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.FieldProblem;
import org.dirigent.platform.FileId;
import org.dirigent.platform.FileReceipt;
import org.dirigent.platform.FileReceipt.Reason;
import org.dirigent.platform.FileStore;
import org.dirigent.platform.Problem;
import org.dirigent.platform.ProblemOccurred;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.platform.StoredFile;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of a conversation over HTTP. */
@RestController
@RequestMapping("/api/conversations/{id}/files")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class FileEndpoint {

  static final Problem REFUSED = new Problem("file-refused", 422, "The file is not taken");

  private final FileStore files;
  private final AttachmentRows attachments;
  private final ConversationStore conversations;
  private final InstantSource clock;

  FileEndpoint(
      FileStore files,
      AttachmentRows attachments,
      ConversationStore conversations,
      InstantSource clock) {
    this.files = files;
    this.attachments = attachments;
    this.conversations = conversations;
    this.clock = clock;
  }

  @PostMapping
  Uploaded upload(
      @PathVariable UUID id,
      @RequestParam String name,
      InputStream content,
      @AuthenticationPrincipal SignedIn me)
      throws IOException {
    var conversation = new ConversationId(id);
    if (!conversations.exists(conversation)) {
      throw Problems.NOT_FOUND.because("There is no conversation " + id + ".");
    }
    return switch (files.store(name, content)) {
      case FileReceipt.Stored(StoredFile file) -> {
        attachments.uploaded(file, conversation, me.id(), clock.instant());
        yield Uploaded.of(file);
      }
      case FileReceipt.Refused(Reason reason, String detail) -> throw refused(reason, detail);
    };
  }

  @GetMapping("/{fileId}")
  ResponseEntity<Resource> download(@PathVariable UUID id, @PathVariable UUID fileId) {
    if (attachments.of(new ConversationId(id), fileId).isEmpty()) {
      throw Problems.NOT_FOUND.because("This conversation has no file " + fileId + ".");
    }
    return files.download(new FileId(fileId));
  }

  private static ProblemOccurred refused(Reason reason, String detail) {
    Problem problem = reason == Reason.TOO_LARGE ? Problems.TOO_LARGE : REFUSED;
    return problem.because(detail).at(new FieldProblem("file", reason.code(), detail));
  }

  /** What was stored. */
  record Uploaded(SentFile file) {
    static Uploaded of(StoredFile file) {
      return new Uploaded(
          new SentFile(file.id().value(), file.name(), file.mediaType(), file.size(), null));
    }
  }
}
