package org.dirigent.platform.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dirigent.platform.Problem;
import org.dirigent.platform.ProblemOccurred;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Writes an occurrence down as RFC 9457 wants it, with our code and the fields at fault. */
final class ProblemBody {

  private ProblemBody() {}

  static ResponseEntity<Object> response(ProblemOccurred occurred) {
    return response(occurred, HttpHeaders.EMPTY);
  }

  static ResponseEntity<Object> response(ProblemOccurred occurred, HttpHeaders headers) {
    var response =
        ResponseEntity.status(occurred.problem().status())
            .headers(headers)
            .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    occurred
        .retryAfter()
        .ifPresent(pause -> response.header(HttpHeaders.RETRY_AFTER, seconds(pause)));
    return response.body(of(occurred));
  }

  static Map<String, Object> of(ProblemOccurred occurred) {
    Problem problem = occurred.problem();
    Map<String, Object> body = new LinkedHashMap<>(occurred.members());
    body.put("type", type(problem));
    body.put("title", problem.title());
    body.put("status", problem.status());
    body.put("detail", occurred.detail());
    body.put("code", problem.code());
    if (!occurred.fields().isEmpty()) {
      body.put("errors", occurred.fields());
    }
    return body;
  }

  static String seconds(java.time.Duration pause) {
    return Long.toString(ProblemOccurred.wholeSeconds(pause));
  }

  private static URI type(Problem problem) {
    return URI.create("urn:dirigent:problem:" + problem.code());
  }
}
