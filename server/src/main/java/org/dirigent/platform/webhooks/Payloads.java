package org.dirigent.platform.webhooks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.dirigent.platform.PublicEvent;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an event as it is sent: its type, when it happened, and the ids of what it is about. */
@Component
final class Payloads {

  private final JsonMapper json;

  Payloads(JsonMapper json) {
    this.json = json;
  }

  String of(PublicEvent event, Instant at) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", event.type());
    body.put("timestamp", at.toString());
    body.put("data", new TreeMap<>(event.data()));
    return json.writeValueAsString(body);
  }
}
