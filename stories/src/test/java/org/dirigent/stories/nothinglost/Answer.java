package org.dirigent.stories.nothinglost;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What the product answered. */
record Answer(int status, JsonNode body, HttpHeaders headers) {

  /** An acknowledgement: from now on it must never be lost. */
  boolean ok() {
    return status / 100 == 2;
  }

  String text(String field) {
    return body.path(field).asString("");
  }

  /** The stable code of a refusal. */
  String code() {
    return text("code");
  }

  Answer demand(String what) {
    if (!ok()) {
      throw new AssertionError(what + " was answered with " + status + " " + body);
    }
    return this;
  }
}
