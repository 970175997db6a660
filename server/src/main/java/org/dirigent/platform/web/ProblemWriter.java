package org.dirigent.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dirigent.platform.ProblemOccurred;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no controller is in charge: in filters. */
public final class ProblemWriter {

  private final JsonMapper json;

  ProblemWriter(JsonMapper json) {
    this.json = json;
  }

  /** Writes the problem, unless an answer is on its way already. */
  public void write(HttpServletResponse response, ProblemOccurred occurred) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(occurred.problem().status());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    occurred
        .retryAfter()
        .ifPresent(p -> response.setHeader(HttpHeaders.RETRY_AFTER, ProblemBody.seconds(p)));
    response.getOutputStream().write(json.writeValueAsBytes(ProblemBody.of(occurred)));
  }
}
