package org.dirigent.rules.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.dirigent.platform.AllowedTo;
import org.dirigent.platform.Problems;
import org.dirigent.platform.Role;
import org.dirigent.platform.SignedIn;
import org.dirigent.rules.book.PublishedVersion;
import org.dirigent.rules.book.Publishing;
import org.dirigent.rules.book.RuleBook;
import org.dirigent.rules.book.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Published versions of the rules: who, when, why, what; and the way back to one. */
@RestController
@RequestMapping("/api/rules/versions")
@AllowedTo(Role.ADMINISTRATOR)
class VersionEndpoint {

  private final Shelf shelf;
  private final Publishing publishing;

  VersionEndpoint(Shelf shelf, Publishing publishing) {
    this.shelf = shelf;
    this.publishing = publishing;
  }

  /** A version with its rules. */
  record VersionView(PublishedVersion version, RuleBook book) {}

  /**
   * Why an older version is published anew.
   *
   * @param waitingToo whether work that waits is judged again; it is if nothing is said
   */
  record Restoring(@NotBlank @Size(max = 500) String reason, @Nullable Boolean waitingToo) {

    Publishing.Publication meant() {
      return new Publishing.Publication(reason, !Boolean.FALSE.equals(waitingToo));
    }
  }

  /** The history, the newest first, at most 100 before a number. */
  @GetMapping
  List<PublishedVersion> history(
      @RequestParam(defaultValue = "9000000000000000") @Min(1) long before) {
    return shelf.before(before);
  }

  @GetMapping("/{number}")
  VersionView read(@PathVariable long number) {
    return shelf
        .version(number)
        .map(version -> new VersionView(version, shelf.book(number).orElseThrow()))
        .orElseThrow(() -> Problems.NOT_FOUND.because("There is no version " + number + "."));
  }

  /** Publishes what an older version said; the draft stays as it is. */
  @PostMapping("/{number}/restore")
  PublishedVersion restore(
      @PathVariable long number,
      @Valid @RequestBody Restoring restoring,
      @AuthenticationPrincipal SignedIn me) {
    return publishing.restore(number, restoring.meant(), me);
  }
}
