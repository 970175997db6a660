package org.dirigent.platform.live;

import tools.jackson.databind.json.JsonMapper;

/** Writes news as JSON objects; their members stand in the frame, so nothing else will do. */
final class ObjectJson {

  private ObjectJson() {}

  static String of(JsonMapper json, Object data) {
    String text = json.writeValueAsString(data);
    if (!text.startsWith("{")) {
      throw new IllegalArgumentException(
          data.getClass().getName() + " is no record or map, so a frame cannot take its members");
    }
    return text;
  }
}
