package org.dirigent.platform.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** The first answer, as far as it is given again. */
record KeptAnswer(int status, Map<String, String> headers, byte[] body) {

  private static final List<String> HEADERS = List.of("Content-Type", "ETag", "Location");

  static KeptAnswer of(ContentCachingResponseWrapper response) {
    Map<String, String> kept = new HashMap<>();
    for (String name : HEADERS) {
      String value = response.getHeader(name);
      if (value != null) {
        kept.put(name, value);
      }
    }
    if (response.getContentType() != null) {
      kept.put("Content-Type", response.getContentType());
    }
    return new KeptAnswer(response.getStatus(), kept, response.getContentAsByteArray());
  }

  /** Gives it again, and says that it is that. */
  void repeat(HttpServletResponse response) throws IOException {
    response.setStatus(status);
    headers.forEach(response::setHeader);
    response.setHeader("Idempotency-Replayed", "true");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
