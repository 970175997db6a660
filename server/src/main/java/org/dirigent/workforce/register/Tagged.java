package org.dirigent.workforce.register;

import org.dirigent.platform.Version;
import org.dirigent.workforce.Configured;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Answers with a configured thing and its version as ETag. */
final class Tagged {

  private Tagged() {}

  static <T extends Configured<?>> ResponseEntity<T> ok(T configured) {
    return answer(HttpStatus.OK, configured);
  }

  static <T extends Configured<?>> ResponseEntity<T> created(T configured) {
    return answer(HttpStatus.CREATED, configured);
  }

  private static <T extends Configured<?>> ResponseEntity<T> answer(
      HttpStatus status, T configured) {
    return ResponseEntity.status(status)
        .eTag(new Version(configured.version()).etag())
        .body(configured);
  }
}
