package org.dirigent.conversation.pictures;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dirigent.conversation.ConversationId;
import org.dirigent.conversation.EntryId;
import org.dirigent.conversation.mail.Evidence;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.FileId;
import org.dirigent.platform.FileStore;
import org.dirigent.platform.Problem;
import org.dirigent.platform.Problems;
import org.dirigent.platform.RateLimit;
import org.dirigent.platform.RateLimits;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Pictures that a mail points at, fetched by the server for whoever asked to see them. */
@RestController
@RequestMapping("/api/conversations/{id}/entries/{entry}/pictures")
@AllowedTo({Role.AGENT, Role.SUPERVISOR})
class PictureEndpoint {

  static final Problem REFUSED = new Problem("picture-refused", 422, "The picture is not shown");

  static final Problem UNAVAILABLE =
      new Problem("picture-unavailable", 502, "The picture cannot be had");

  private static final Pattern REMOTE = Pattern.compile("data-remote-src=\"([^\"]*)\"");
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int A_MINUTE = 300;

  private final Evidence evidence;
  private final FileStore files;
  private final RemotePictures pictures;
  private final RateLimit limit;

  PictureEndpoint(Evidence evidence, FileStore files, RemotePictures pictures, RateLimits limits) {
    this.evidence = evidence;
    this.files = files;
    this.pictures = pictures;
    this.limit = limits.of("remote-pictures", A_MINUTE, Duration.ofMinutes(1));
  }

  /** A picture that this very mail points at; nothing else is fetched. */
  @GetMapping
  ResponseEntity<byte[]> picture(
      @PathVariable UUID id,
      @PathVariable UUID entry,
      @RequestParam String address,
      @AuthenticationPrincipal SignedIn me)
      throws IOException {
    limit.demand(me.id().toString());
    if (!pointsAt(new ConversationId(id), new EntryId(entry), address)) {
      throw Problems.NOT_FOUND.because("Entry " + entry + " points at no such picture.");
    }
    return switch (pictures.fetch(address)) {
      case Fetched.Picture(byte[] bytes, String mediaType) -> shown(bytes, mediaType);
      case Fetched.Refused(String why) -> throw REFUSED.because(why + ".");
      case Fetched.Unavailable(String why) -> throw UNAVAILABLE.because(why + ".");
    };
  }

  private boolean pointsAt(ConversationId conversation, EntryId entry, String address)
      throws IOException {
    UUID html = evidence.of(conversation, entry).html();
    if (html == null) {
      return false;
    }
    try (InputStream in = files.open(new FileId(html))) {
      return REMOTE
          .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
          .results()
          .anyMatch(found -> HtmlUtils.htmlUnescape(found.group(1)).strip().equals(address));
    }
  }

  private static ResponseEntity<byte[]> shown(byte[] bytes, String mediaType) {
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(mediaType))
        .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Security-Policy", "default-src 'none'; sandbox")
        .body(bytes);
  }
}
