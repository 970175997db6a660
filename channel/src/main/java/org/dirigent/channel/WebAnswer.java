package org.dirigent.channel;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An adapter's answer. The stream is closed by the server. */
public record WebAnswer(int status, Map<String, String> headers, InputStream body) {

  public WebAnswer {
    headers = Map.copyOf(headers);
  }

  public static WebAnswer json(int status, String json) {
    return new WebAnswer(
        status,
        Map.of("Content-Type", "application/json", "Cache-Control", "no-store"),
        new java.io.ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  /** RFC 9457 problem details with a stable code. */
  public static WebAnswer problem(int status, String code, String title) {
    return new WebAnswer(
        status,
        Map.of("Content-Type", "application/problem+json", "Cache-Control", "no-store"),
        new java.io.ByteArrayInputStream(
            ("{\"type\":\"about:blank\",\"status\":%d,\"code\":\"%s\",\"title\":\"%s\"}")
                .formatted(status, code, title.replace("\\", "\\\\").replace("\"", "\\\""))
                .getBytes(StandardCharsets.UTF_8)));
  }

  public static WebAnswer empty(int status) {
    return new WebAnswer(status, Map.of(), InputStream.nullInputStream());
  }
}
